package dev.tollgate.verdict;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.Severity;
import java.util.Collection;
import java.util.List;

/** Scenarios began and did not end. */
final class ScenarioCutOff implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<RecordedScenario> cutOff =
        grounds.run().scenarios().stream()
            .filter(scenario -> scenario.status() == ScenarioStatus.CUT_OFF)
            .toList();
    return cutOff.isEmpty()
        ? List.of()
        : List.of(
            new Reason(
                "scenario-cut-off",
                Decision.NO_VERDICT,
                Severity.CRITICAL,
                "%d %s and did not end"
                    .formatted(
                        cutOff.size(), cutOff.size() == 1 ? "scenario began" : "scenarios began"),
                cutOff.stream()
                    .map(grounds::itemsOf)
                    .flatMap(Collection::stream)
                    .distinct()
                    .sorted()
                    .toList(),
                cutOff.stream().map(RecordedScenario::place).toList()));
  }
}
