package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Scenarios failed, and passed when they were tried again: which of the two is true, who knows. */
final class FlakyScenario implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<RecordedScenario> flaky =
        grounds.run().scenarios().stream()
            .filter(scenario -> scenario.status() == ScenarioStatus.FLAKY)
            .sorted(Comparator.comparing(grounds::severityOf))
            .toList();
    if (flaky.isEmpty()) {
      return List.of();
    }
    RecordedScenario first = flaky.get(0);
    Severity severity = grounds.severityOf(first);
    List<Place> places = flaky.stream().map(RecordedScenario::place).toList();
    return List.of(
        new Reason(
            PolicyRule.FLAKY_SCENARIO.word(),
            grounds.decision(PolicyRule.FLAKY_SCENARIO, places, severity),
            severity,
            flaky.size() == 1
                ? "'%s' is %s".formatted(first.name(), Why.of(first))
                : "%d scenarios are flaky; the first, '%s', is %s"
                    .formatted(flaky.size(), first.name(), Why.of(first)),
            flaky.stream()
                .map(grounds::itemsOf)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList(),
            places));
  }
}
