package dev.tollgate.verdict;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A scenario failed, or is undefined, ambiguous, pending or empty; one reason for each cause. */
final class ScenarioFailed implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    Map<String, List<RecordedScenario>> causes =
        grounds.run().scenarios().stream()
            .filter(scenario -> scenario.status().isFailure())
            .collect(Collectors.groupingBy(Why::of, LinkedHashMap::new, Collectors.toList()));
    return causes.entrySet().stream()
        .map(cause -> reason(grounds, cause.getKey(), cause.getValue()))
        .toList();
  }

  private static Reason reason(Grounds grounds, String why, List<RecordedScenario> scenarios) {
    String who =
        scenarios.size() == 1
            ? "'" + scenarios.get(0).name() + "' failed: "
            : scenarios.size() + " scenarios failed: ";
    return new Reason(
        "scenario-failed",
        Decision.NO_GO,
        scenarios.stream()
            .map(grounds::severityOf)
            .min(Comparator.naturalOrder())
            .orElse(Severity.HIGH),
        who + why,
        scenarios.stream()
            .map(grounds::itemsOf)
            .flatMap(Collection::stream)
            .distinct()
            .sorted()
            .toList(),
        scenarios.stream().map(RecordedScenario::place).toList());
  }
}
