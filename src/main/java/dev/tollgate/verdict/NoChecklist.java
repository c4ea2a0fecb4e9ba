package dev.tollgate.verdict;

import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import java.util.List;

/** A system has no checklist: where nothing is asked for, nothing can be proven. */
final class NoChecklist implements Rule {
  static final String NAME = PolicyRule.NO_CHECKLIST.word();

  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.systems().stream()
        .filter(system -> system.checklist() == null)
        .map(
            system ->
                new Reason(
                    NAME,
                    grounds.decision(PolicyRule.NO_CHECKLIST, system.system(), Severity.HIGH),
                    Severity.HIGH,
                    "%s has no checklist; write features/%s/checklist.md"
                        .formatted(system.system(), system.system()),
                    List.of(),
                    List.of()))
        .toList();
  }
}
