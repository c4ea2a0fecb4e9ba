package dev.tollgate.verdict;

import dev.tollgate.evidence.Plan;
import dev.tollgate.record.Place;
import dev.tollgate.record.Shard;
import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Shards are not of one plan: what one leaves to the others is not what these took over. */
final class PlanDiffers implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Reason> reasons = new ArrayList<>();
    List<Shard> parts = Parts.of(grounds);
    parts.forEach(shard -> ownTrouble(shard).ifPresent(what -> reasons.add(reason(what))));
    parts.stream()
        .skip(1)
        .flatMap(shard -> difference(parts.get(0), shard).stream())
        .findFirst()
        .ifPresent(what -> reasons.add(reason(what)));
    return reasons;
  }

  private static Optional<String> ownTrouble(Shard shard) {
    Plan.Shard part = Parts.part(shard);
    List<List<Place>> whole = shard.whole();
    if (whole.size() != part.of()) {
      return Optional.of(
          "%s is shard %s and says what %d shards are to run: run the shard again"
              .formatted(shard.file(), part, whole.size()));
    }
    Set<Place> own = new HashSet<>(shard.planned());
    return own.equals(new HashSet<>(whole.get(part.index() - 1)))
        ? Optional.empty()
        : Optional.of(
            "%s is shard %s and was not to run what the whole plan gives to that: run the shard again"
                .formatted(shard.file(), part));
  }

  private static Optional<String> difference(Shard one, Shard other) {
    int of = Parts.part(one).of();
    if (Parts.part(other).of() != of) {
      return Optional.of(
          "%s is one of %d shards, %s one of %d: run all with the same number"
              .formatted(one.file(), of, other.file(), Parts.part(other).of()));
    }
    Map<Place, Integer> ones = shardOf(one);
    Map<Place, Integer> others = shardOf(other);
    Set<Place> all = new java.util.TreeSet<>(ones.keySet());
    all.addAll(others.keySet());
    for (Place place : all) {
      if (!ones.containsKey(place) || !others.containsKey(place)) {
        boolean first = ones.containsKey(place);
        return Optional.of(
            "another plan: %s has %s, and %s has not; run all shards on the same features, with the same selection"
                .formatted(
                    first ? one.file() : other.file(), place, first ? other.file() : one.file()));
      }
      if (!ones.get(place).equals(others.get(place))) {
        return Optional.of(
            "another plan: %s gives %s to shard %d, %s to shard %d; run all shards with the same --durations and --parallel"
                .formatted(one.file(), place, ones.get(place), other.file(), others.get(place)));
      }
    }
    return Optional.empty();
  }

  /** The shard of each scenario, counted from 1. */
  private static Map<Place, Integer> shardOf(Shard shard) {
    Map<Place, Integer> of = new TreeMap<>();
    List<List<Place>> whole = shard.whole();
    for (int i = 0; i < whole.size(); i++) {
      for (Place place : whole.get(i)) {
        of.put(place, i + 1);
      }
    }
    return of;
  }

  private static Reason reason(String message) {
    return new Reason(
        "plan-differs", Decision.NO_VERDICT, Severity.CRITICAL, message, List.of(), List.of());
  }
}
