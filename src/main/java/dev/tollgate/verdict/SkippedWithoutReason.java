package dev.tollgate.verdict;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.PolicyRule;
import java.util.List;

/** A scenario was skipped and nobody said why. */
final class SkippedWithoutReason implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.run().scenarios().stream()
        .filter(
            scenario -> scenario.status() == ScenarioStatus.SKIPPED && scenario.reason() == null)
        .map(scenario -> reason(grounds, scenario))
        .toList();
  }

  private static Reason reason(Grounds grounds, RecordedScenario scenario) {
    return new Reason(
        PolicyRule.SKIPPED_WITHOUT_REASON.word(),
        grounds.decision(
            PolicyRule.SKIPPED_WITHOUT_REASON,
            List.of(scenario.place()),
            grounds.severityOf(scenario)),
        grounds.severityOf(scenario),
        "'%s' was skipped, and nobody said why".formatted(scenario.name()),
        grounds.itemsOf(scenario),
        List.of(scenario.place()));
  }
}
