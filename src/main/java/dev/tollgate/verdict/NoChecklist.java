package dev.tollgate.verdict;

import dev.tollgate.system.Severity;
import java.util.List;

/** A system has no checklist: where nothing is asked for, nothing can be proven. */
final class NoChecklist implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.systems().stream()
        .filter(system -> system.checklist() == null)
        .map(
            system ->
                new Reason(
                    "no-checklist",
                    Decision.NEEDS_WORK,
                    Severity.HIGH,
                    "%s has no checklist; write features/%s/checklist.md"
                        .formatted(system.system(), system.system()),
                    List.of(),
                    List.of()))
        .toList();
  }
}
