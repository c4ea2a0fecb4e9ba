package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What was planned and what was run are not the same, or there is no plan to compare with. */
final class PlannedIsRun implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Reason> reasons = new ArrayList<>();
    grounds.run().shards().stream()
        .filter(shard -> shard.plan() == null)
        .forEach(
            shard ->
                reasons.add(
                    reason(grounds, grounds.prefix(shard) + "the record has no plan", List.of())));
    Set<Place> planned = grounds.run().planned();
    Set<Place> left = FailedFast.left(grounds);
    List<RecordedScenario> missing =
        grounds.run().scenarios().stream()
            .filter(scenario -> scenario.status() == ScenarioStatus.NOT_RUN)
            .filter(scenario -> !left.contains(scenario.place()))
            .toList();
    List<RecordedScenario> unplanned =
        grounds.run().scenarios().stream()
            .filter(scenario -> hasPlan(grounds) && !planned.contains(scenario.place()))
            .toList();
    if (!missing.isEmpty()) {
      reasons.add(
          reason(
              grounds,
              "%d of %d planned scenarios never began".formatted(missing.size(), planned.size()),
              missing));
    }
    if (!unplanned.isEmpty()) {
      reasons.add(
          reason(
              grounds,
              unplanned.size() == 1
                  ? "1 scenario ran that was not planned"
                  : unplanned.size() + " scenarios ran that were not planned",
              unplanned));
    }
    return reasons;
  }

  private static boolean hasPlan(Grounds grounds) {
    return grounds.run().shards().stream().anyMatch(shard -> shard.plan() != null);
  }

  private static Reason reason(Grounds grounds, String message, List<RecordedScenario> scenarios) {
    return new Reason(
        "planned-is-run",
        Decision.NO_VERDICT,
        Severity.CRITICAL,
        message,
        scenarios.stream()
            .map(grounds::itemsOf)
            .flatMap(Collection::stream)
            .distinct()
            .sorted()
            .toList(),
        scenarios.stream().map(RecordedScenario::place).toList());
  }
}
