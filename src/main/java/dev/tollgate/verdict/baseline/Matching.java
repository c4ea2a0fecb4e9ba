package dev.tollgate.verdict.baseline;

import dev.tollgate.record.Place;
import dev.tollgate.verdict.baseline.ScenarioChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the scenarios of a run in a baseline: by feature and name, those of one name by their
 * example, and what is alike even then in the order in which it stands. A line number says nothing:
 * it is another one as soon as somebody adds a line above.
 */
final class Matching {
  private final SystemFigures was;
  private final SystemFigures is;
  private final boolean whole;
  private final List<ScenarioChange> changes = new ArrayList<>();

  private Matching(SystemFigures was, SystemFigures is, boolean whole) {
    this.was = was;
    this.is = is;
    this.whole = whole;
  }

  /**
   * Each scenario of the two, by feature.
   *
   * @param whole whether the run ran all that the features have, so that what it lacks is gone
   */
  static List<ScenarioChange> of(SystemFigures was, SystemFigures is, boolean whole) {
    Matching matching = new Matching(was, is, whole);
    Set<String> features = new LinkedHashSet<>(is.features().keySet());
    features.addAll(was.features().keySet());
    features.forEach(matching::feature);
    return matching.changes;
  }

  private void feature(String feature) {
    Map<String, List<ScenarioFigures>> before = byName(was, feature);
    Map<String, List<ScenarioFigures>> now = byName(is, feature);
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(before.keySet());
    for (String name : names) {
      named(
          feature,
          new ArrayList<>(before.getOrDefault(name, List.of())),
          new ArrayList<>(now.getOrDefault(name, List.of())));
    }
  }

  private static Map<String, List<ScenarioFigures>> byName(SystemFigures system, String feature) {
    return system.features().getOrDefault(feature, List.of()).stream()
        .collect(
            Collectors.groupingBy(ScenarioFigures::name, LinkedHashMap::new, Collectors.toList()));
  }

  private void named(String feature, List<ScenarioFigures> before, List<ScenarioFigures> now) {
    for (ScenarioFigures each : List.copyOf(now)) {
      before.stream()
          .filter(old -> Objects.equals(old.example(), each.example()))
          .findFirst()
          .ifPresent(
              old -> {
                add(feature, old, each);
                before.remove(old);
                now.remove(each);
              });
    }
    while (!before.isEmpty()
        && !now.isEmpty()
        && (before.size() == 1 || now.size() == 1)
        && hasNoExample(before, now)) {
      add(feature, before.remove(0), now.remove(0));
    }
    now.forEach(each -> add(feature, null, each));
    before.forEach(each -> add(feature, each, null));
  }

  /** A name that was enough to tell a scenario by came to be that of others as well, or was one. */
  private static boolean hasNoExample(List<ScenarioFigures> before, List<ScenarioFigures> now) {
    return before.get(0).example() == null || now.get(0).example() == null;
  }

  private void add(
      String feature, @Nullable ScenarioFigures before, @Nullable ScenarioFigures now) {
    changes.add(
        new ScenarioChange(
            kind(before, now),
            before == null ? null : new Place(was.uri(feature), before.line()),
            before,
            now == null ? null : new Place(is.uri(feature), now.line()),
            now));
  }

  private Kind kind(@Nullable ScenarioFigures before, @Nullable ScenarioFigures now) {
    if (before == null) {
      return Kind.NEW;
    }
    if (now == null) {
      return whole ? Kind.GONE : before.isPassed() ? Kind.NOT_RUN : Kind.SAME;
    }
    if (before.isPassed()) {
      return now.isPassed() || now.isFlaky()
          ? Kind.SAME
          : now.isFailure() ? Kind.BROKE : Kind.NOT_RUN;
    }
    return before.isFailure() && now.isPassed() ? Kind.MENDED : Kind.SAME;
  }
}
