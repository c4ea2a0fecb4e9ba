package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Item;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import java.util.List;

/** A scenario carries an item that no checklist has: a typing error, or a requirement gone. */
final class UnknownItem implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.run().scenarios().stream()
        .flatMap(scenario -> scenario.tags().stream())
        .filter(tag -> Item.isMeant(tag) && !grounds.knows(tag))
        .distinct()
        .sorted()
        .map(tag -> reason(grounds, tag))
        .toList();
  }

  private static Reason reason(Grounds grounds, String tag) {
    List<Place> carriers =
        grounds.run().scenarios().stream()
            .filter(scenario -> scenario.tags().contains(tag))
            .map(RecordedScenario::place)
            .toList();
    return new Reason(
        PolicyRule.UNKNOWN_ITEM.word(),
        grounds.decision(PolicyRule.UNKNOWN_ITEM, carriers, Severity.HIGH),
        Severity.HIGH,
        "%s looks like an item, and no checklist has it".formatted(tag),
        List.of(),
        carriers);
  }
}
