package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A scenario failed, or is undefined, ambiguous, pending or empty; one reason for each cause. Where
 * a failure has ended the run it stands before what it kept from beginning.
 */
final class ScenarioFailed implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    Map<String, List<RecordedScenario>> causes =
        grounds.run().scenarios().stream()
            .filter(scenario -> scenario.status().isFailure())
            .collect(Collectors.groupingBy(Cause::of, LinkedHashMap::new, Collectors.toList()));
    return causes.entrySet().stream()
        .map(cause -> reason(grounds, said(cause.getValue().get(0)), cause.getValue()))
        .toList();
  }

  /** In the words of one of them. */
  private static String said(RecordedScenario scenario) {
    String at =
        scenario.status() == ScenarioStatus.FAILED
            ? scenario.offendingStep().map(step -> " at '" + step.line() + "'").orElse("")
            : "";
    return " failed" + at + ": " + Why.of(scenario);
  }

  private static Reason reason(Grounds grounds, String cause, List<RecordedScenario> scenarios) {
    String who =
        scenarios.size() == 1
            ? "'" + scenarios.get(0).name() + "'"
            : scenarios.size() + " scenarios";
    Severity severity =
        scenarios.stream()
            .map(grounds::severityOf)
            .min(Comparator.naturalOrder())
            .orElse(Severity.HIGH);
    List<Place> places = scenarios.stream().map(RecordedScenario::place).toList();
    return new Reason(
        PolicyRule.SCENARIO_FAILED.word(),
        grounds.decision(PolicyRule.SCENARIO_FAILED, places, severity),
        FailedFast.left(grounds).isEmpty() ? severity : Severity.CRITICAL,
        who + cause,
        scenarios.stream()
            .map(grounds::itemsOf)
            .flatMap(Collection::stream)
            .distinct()
            .sorted()
            .toList(),
        places);
  }
}
