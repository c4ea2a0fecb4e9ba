package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Items are neither proven nor failed; one reason for each severity. */
final class ItemUnproven implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return Arrays.stream(Severity.values())
        .flatMap(severity -> reasons(grounds, severity))
        .toList();
  }

  /** One reason for each severity; and for each decision, where the systems' policies differ. */
  private static Stream<Reason> reasons(Grounds grounds, Severity severity) {
    Map<Decision, List<ItemResult>> unproven = new EnumMap<>(Decision.class);
    for (SystemCoverage system : grounds.systems()) {
      Decision decision = grounds.decision(PolicyRule.ITEM_UNPROVEN, system.system(), severity);
      system.items().stream()
          .filter(result -> result.status() == ItemStatus.UNPROVEN)
          .filter(result -> result.item().severity() == severity)
          .forEach(
              result -> unproven.computeIfAbsent(decision, d -> new ArrayList<>()).add(result));
    }
    return unproven.entrySet().stream()
        .map(entry -> reason(severity, entry.getKey(), entry.getValue()));
  }

  private static Reason reason(Severity severity, Decision decision, List<ItemResult> unproven) {
    List<Place> scenarios =
        unproven.stream()
            .flatMap(result -> result.scenarios().stream())
            .map(RecordedScenario::place)
            .distinct()
            .sorted()
            .toList();
    return new Reason(
        PolicyRule.ITEM_UNPROVEN.word(),
        decision,
        severity,
        "%d %s %s unproven"
            .formatted(
                unproven.size(), severity.word(), unproven.size() == 1 ? "item is" : "items are"),
        unproven.stream().map(result -> result.item().id()).toList(),
        scenarios);
  }
}
