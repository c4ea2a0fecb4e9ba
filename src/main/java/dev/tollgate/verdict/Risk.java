package dev.tollgate.verdict;

import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What may go wrong if it is released as it is.
 *
 * @param basis what makes the level, in words
 */
public record Risk(Level level, String basis) {
  /** How high. */
  public enum Level {
    LOW,
    MEDIUM,
    HIGH
  }

  /**
   * By the worst item: HIGH for one that is critical and not proven, or high and failed, and where
   * the evidence allows no verdict, nothing was run or nothing is asked for; MEDIUM for one that is
   * high and unproven, or failed at all, and where anything else stands for a NO-GO; LOW otherwise.
   * A failed scenario without an item counts as high.
   */
  static Risk of(Grounds grounds, List<Reason> reasons) {
    List<String> high = new ArrayList<>();
    List<String> medium = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long failed = count(grounds, severity, ItemStatus.FAILED);
      long unproven = count(grounds, severity, ItemStatus.UNPROVEN);
      name(failed, severity, "failed", severity.compareTo(Severity.HIGH) <= 0 ? high : medium);
      if (severity.compareTo(Severity.HIGH) <= 0) {
        name(unproven, severity, "unproven", severity == Severity.CRITICAL ? high : medium);
      }
    }
    grounds.run().scenarios().stream()
        .filter(scenario -> scenario.status().isFailure() && grounds.itemsOf(scenario).isEmpty())
        .findFirst()
        .ifPresent(scenario -> high.add("a scenario that carries no item failed"));
    if (reasons.stream().anyMatch(reason -> reason.decision() == Decision.NO_VERDICT)) {
      high.add("the evidence is not whole");
    }
    if (reasons.stream().anyMatch(reason -> reason.rule().equals(NothingRun.NAME))) {
      high.add("nothing was run");
    }
    if (reasons.stream().anyMatch(reason -> reason.rule().equals(NoChecklist.NAME))) {
      high.add("a system has no checklist");
    }
    if (medium.isEmpty()) {
      reasons.stream()
          .filter(reason -> reason.decision() == Decision.NO_GO)
          .findFirst()
          .ifPresent(reason -> medium.add(reason.message()));
    }
    if (!high.isEmpty()) {
      return new Risk(Level.HIGH, String.join(", ", high));
    }
    return medium.isEmpty()
        ? new Risk(
            Level.LOW,
            reasons.isEmpty()
                ? "every item is proven"
                : "no critical or high item is failed or unproven")
        : new Risk(Level.MEDIUM, String.join(", ", medium));
  }

  private static long count(Grounds grounds, Severity severity, ItemStatus status) {
    return grounds
        .items()
        .filter(result -> result.item().severity() == severity && result.status() == status)
        .count();
  }

  private static void name(long count, Severity severity, String status, List<String> to) {
    if (count > 0) {
      to.add("%d %s %s".formatted(count, severity.word(), status));
    }
  }
}
