package dev.tollgate.verdict;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Scenarios that stand in their features and are still to be written. */
final class StillToBeWritten implements Rule {
  static final String NAME = "to-be-written";

  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<RecordedScenario> left =
        grounds.run().scenarios().stream().filter(RecordedScenario::isToBeWritten).toList();
    return left.isEmpty() ? List.of() : List.of(reason(grounds, left));
  }

  private static Reason reason(Grounds grounds, List<RecordedScenario> left) {
    return new Reason(
        NAME,
        Decision.NEEDS_WORK,
        left.stream().map(grounds::severityOf).min(Comparator.naturalOrder()).orElse(Severity.HIGH),
        left.size() == 1
            ? "1 scenario is still to be written"
            : left.size() + " scenarios are still to be written",
        left.stream()
            .map(grounds::itemsOf)
            .flatMap(Collection::stream)
            .distinct()
            .sorted()
            .toList(),
        left.stream().map(RecordedScenario::place).toList());
  }
}
