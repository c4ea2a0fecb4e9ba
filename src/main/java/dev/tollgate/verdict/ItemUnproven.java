package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Severity;
import java.util.Arrays;
import java.util.List;

/** Items are neither proven nor failed; one reason for each severity. */
final class ItemUnproven implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return Arrays.stream(Severity.values())
        .map(severity -> reason(grounds, severity))
        .filter(reason -> !reason.items().isEmpty())
        .toList();
  }

  private static Reason reason(Grounds grounds, Severity severity) {
    List<ItemResult> unproven =
        grounds
            .items()
            .filter(result -> result.status() == ItemStatus.UNPROVEN)
            .filter(result -> result.item().severity() == severity)
            .toList();
    List<Place> scenarios =
        unproven.stream()
            .flatMap(result -> result.scenarios().stream())
            .map(RecordedScenario::place)
            .distinct()
            .sorted()
            .toList();
    return new Reason(
        "item-unproven",
        Decision.NEEDS_WORK,
        severity,
        "%d %s %s unproven"
            .formatted(
                unproven.size(), severity.word(), unproven.size() == 1 ? "item is" : "items are"),
        unproven.stream().map(result -> result.item().id()).toList(),
        scenarios);
  }
}
