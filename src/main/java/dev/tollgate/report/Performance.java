package dev.tollgate.report;

import dev.tollgate.verdict.load.Amount;
import dev.tollgate.verdict.load.BudgetResult;
import java.util.List;

/** What loads say of a run in a line each, or why they say nothing. */
public record Performance(String throughput, String memory, String limits) {
  private static final String NO_BUDGETS =
      "no load has budgets of its own; what the scenarios ask of it stands in their steps";

  static Performance of(List<LoadView> loads) {
    return loads.isEmpty()
        ? new Performance(Unmeasured.THROUGHPUT, Unmeasured.MEMORY, Unmeasured.LIMITS)
        : new Performance(throughput(loads), memory(loads), limits(loads));
  }

  private static String throughput(List<LoadView> loads) {
    double most = loads.stream().mapToDouble(view -> view.load().perSecond()).max().orElse(0);
    return loads.size() == 1
        ? "%s right answers a second under 1 load".formatted(Amount.of(most))
        : "up to %s right answers a second under %d loads".formatted(Amount.of(most), loads.size());
  }

  private static String memory(List<LoadView> loads) {
    double most =
        loads.stream()
            .flatMap(view -> view.load().load().readings().stream())
            .mapToDouble(reading -> (double) reading.residentBytes())
            .max()
            .orElse(0);
    return most == 0
        ? Unmeasured.MEMORY_NOT_SEEN
        : "up to %s resident while loads ran".formatted(Amount.megabytes(most));
  }

  private static String limits(List<LoadView> loads) {
    List<BudgetResult> all = loads.stream().flatMap(view -> view.budgets().stream()).toList();
    long held = all.stream().filter(budget -> budget.answer() == BudgetResult.Answer.HELD).count();
    return all.isEmpty() ? NO_BUDGETS : "%d of %d budgets held".formatted(held, all.size());
  }
}
