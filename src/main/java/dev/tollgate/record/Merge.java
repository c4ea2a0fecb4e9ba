package dev.tollgate.record;

import dev.tollgate.evidence.Stray;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the shards of a run together, and finds what was planned and never began. */
final class Merge {
  private final List<ShardReader> shards;
  private final Map<Place, RecordedScenario> known = new TreeMap<>();
  private final Set<Place> begun = new HashSet<>();
  private final Set<Place> planned = new HashSet<>();

  private Merge(List<ShardReader> shards) {
    this.shards = shards;
  }

  static RecordedRun of(List<ShardReader> shards) {
    return new Merge(shards).run();
  }

  private RecordedRun run() {
    List<RecordedScenario> ran = all(shard -> shard.scenarios.build()).toList();
    ran.forEach(scenario -> begun.add(scenario.place()));
    all(shard -> shard.scenarios.known())
        .forEach(scenario -> known.put(scenario.place(), scenario));
    shards.stream()
        .map(shard -> shard.evidence.plan)
        .filter(Objects::nonNull)
        .forEach(
            plan -> {
              plan.scenarios().forEach(text -> planned.add(Place.of(text)));
              plan.tags().forEach((text, tags) -> knowTags(Place.of(text), tags));
            });
    return new RecordedRun(
        shards.stream().map(ShardReader::shard).toList(),
        Stream.concat(ran.stream(), notRun())
            .sorted(Comparator.comparing(RecordedScenario::place))
            .toList(),
        notSelected(),
        all(shard -> shard.evidence.shared).sorted(JournalEntry.IN_ORDER).toList(),
        all(shard -> shard.evidence.strays)
            .sorted(Comparator.comparingLong((Stray stray) -> stray.exchange().startNanos()))
            .toList(),
        all(shard -> shard.brokenFeatures)
            .sorted(Comparator.comparing(BrokenFeature::place))
            .distinct()
            .toList(),
        all(shard -> shard.hookFailures).toList());
  }

  private void knowTags(Place place, List<String> tags) {
    known.putIfAbsent(place, RecordedScenario.notRun(place, "", place.toString(), tags));
  }

  private Stream<RecordedScenario> notRun() {
    return planned.stream()
        .filter(place -> !begun.contains(place))
        .map(
            place ->
                Objects.requireNonNullElseGet(
                    known.get(place),
                    () -> RecordedScenario.notRun(place, "", place.toString(), List.of())));
  }

  private List<NotSelected> notSelected() {
    return known.values().stream()
        .filter(each -> !begun.contains(each.place()) && !planned.contains(each.place()))
        .map(each -> new NotSelected(each.place(), each.tags()))
        .toList();
  }

  private <T> Stream<T> all(Function<ShardReader, Collection<T>> part) {
    return shards.stream().flatMap(shard -> part.apply(shard).stream());
  }
}
