package dev.tollgate.verdict;

import dev.tollgate.record.NotSelected;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An item is proven by some of its scenarios, while others were not selected or were skipped. */
final class ProofNotWhole implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    Set<String> proven =
        grounds
            .items()
            .filter(result -> result.status() == ItemStatus.PROVEN)
            .map(result -> result.item().tag())
            .collect(Collectors.toSet());
    List<Place> leftOut =
        grounds.run().notSelected().stream()
            .filter(scenario -> !Collections.disjoint(scenario.tags(), proven))
            .map(NotSelected::place)
            .toList();
    List<Place> skipped =
        grounds.run().scenarios().stream()
            .filter(
                scenario ->
                    scenario.status() == ScenarioStatus.SKIPPED && scenario.reason() != null)
            .filter(scenario -> !Collections.disjoint(scenario.tags(), proven))
            .map(RecordedScenario::place)
            .toList();
    if (leftOut.isEmpty() && skipped.isEmpty()) {
      return List.of();
    }
    List<Place> all = Stream.concat(leftOut.stream(), skipped.stream()).toList();
    return List.of(
        new Reason(
            PolicyRule.PROOF_NOT_WHOLE.word(),
            grounds.decision(PolicyRule.PROOF_NOT_WHOLE, all, Severity.MEDIUM),
            Severity.MEDIUM,
            "of the scenarios of proven items %d were not selected, and %d were skipped"
                .formatted(leftOut.size(), skipped.size()),
            List.of(),
            all));
  }
}
