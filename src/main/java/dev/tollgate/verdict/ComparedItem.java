package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Item;
import dev.tollgate.verdict.baseline.Comparison;
import dev.tollgate.verdict.baseline.Regression;
import dev.tollgate.verdict.baseline.ScenarioChange;
import dev.tollgate.verdict.baseline.ScenarioChange.Kind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of an item that asks for what worked before whether it is proven. */
final class ComparedItem {
  private static final int NAMED = 3;

  private ComparedItem() {}

  /**
   * Failed where a scenario broke that passed in the baseline; proven where all that passed there
   * passed again.
   */
  static ItemResult of(Item item, Regression regression, RecordedRun run) {
    Comparison comparison = regression.baseline();
    if (comparison == null) {
      return unproven(
          item,
          "no baseline of %s is kept; a good run is kept as one by ./tollgate baseline keep"
              .formatted(regression.system()));
    }
    if (!comparison.was().target().equals(comparison.is().target())) {
      return unproven(
          item,
          "the baseline is of target %s, and this run is on %s"
              .formatted(comparison.was().target(), comparison.is().target()));
    }
    List<ScenarioChange> broke = comparison.of(Kind.BROKE);
    if (!broke.isEmpty()) {
      return new ItemResult(
          item,
          ItemStatus.FAILED,
          "passed in the baseline of " + when(comparison) + " and now fail: " + named(broke),
          scenarios(broke, run));
    }
    List<ScenarioChange> missing =
        Stream.of(Kind.GONE, Kind.NOT_RUN)
            .flatMap(kind -> comparison.of(kind).stream())
            .filter(ComparedItem::passedThen)
            .toList();
    if (!missing.isEmpty()) {
      boolean gone = missing.get(0).kind() == Kind.GONE;
      return unproven(
          item,
          "%d of %d scenarios that passed in the baseline %s in this run: %s%s"
              .formatted(
                  missing.size(),
                  comparison.was().passed(),
                  gone ? "are not" : "did not end",
                  named(missing),
                  gone ? "; where that is meant, keep a new baseline" : ""));
    }
    return new ItemResult(
        item,
        ItemStatus.PROVEN,
        "all %d scenarios that passed in the baseline of %s passed again"
            .formatted(comparison.was().passed(), when(comparison)),
        List.of());
  }

  private static ItemResult unproven(Item item, String reason) {
    return new ItemResult(item, ItemStatus.UNPROVEN, reason, List.of());
  }

  private static boolean passedThen(ScenarioChange change) {
    return change.was() != null && change.was().isPassed();
  }

  private static String when(Comparison comparison) {
    Instant started = comparison.baseline().started();
    return started == null ? "no known date" : started.toString().substring(0, 10);
  }

  private static String named(List<ScenarioChange> changes) {
    String first =
        changes.stream()
            .limit(NAMED)
            .map(each -> each.place() + " '" + each.name() + "'")
            .collect(Collectors.joining(", "));
    return changes.size() <= NAMED
        ? first
        : first + ", and %d more".formatted(changes.size() - NAMED);
  }

  private static List<RecordedScenario> scenarios(List<ScenarioChange> changes, RecordedRun run) {
    Set<Place> places = new HashSet<>();
    changes.forEach(each -> places.add(each.place()));
    return run.scenarios().stream().filter(each -> places.contains(each.place())).toList();
  }
}
