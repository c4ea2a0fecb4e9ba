package dev.tollgate.verdict.load;

import dev.tollgate.evidence.Load;
import dev.tollgate.system.LoadBudget;
import dev.tollgate.system.Percentile;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a budget.
 *
 * @param measured in the budget's unit; 0 where nobody can tell
 * @param words the same as a sentence, with the limit
 */
public record BudgetResult(Load.Budget budget, Answer answer, double measured, String words) {
  /** Whether the figures keep to it. */
  public enum Answer {
    HELD,
    OVER,
    CANNOT_TELL;

    /** As every output spells it: {@code cannot tell}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  static BudgetResult of(MeasuredLoad load, Load.Budget budget) {
    Optional<Percentile> percentile =
        Arrays.stream(Percentile.values())
            .filter(each -> each.word().equals(budget.what()))
            .findFirst();
    if (percentile.isPresent()) {
      return latency(load, budget, percentile.get());
    }
    if (load.sent() == 0) {
      return cannotTell(load, budget, "it sent no request");
    }
    return switch (budget.what()) {
      case LoadBudget.ERROR_RATE ->
          result(
              load,
              budget,
              load.errorPercent(),
              load.errorPercent() <= budget.limit(),
              "of %s requests".formatted(Amount.count(load.sent())));
      case LoadBudget.THROUGHPUT ->
          result(
              load,
              budget,
              load.perSecond(),
              load.perSecond() >= budget.limit(),
              "over %s s".formatted(Amount.of(load.load().activeMs() / 1e3)));
      default -> cannotTell(load, budget, "this Tollgate does not know what it is");
    };
  }

  private static BudgetResult latency(MeasuredLoad load, Load.Budget budget, Percentile of) {
    long answers = load.latencies().count();
    if (answers < of.samples()) {
      return cannotTell(
          load,
          budget,
          "%s answers are too few, it takes %s"
              .formatted(Amount.count(answers), Amount.count(of.samples())));
    }
    double millis = load.latencies().millisAt(of.percent());
    return result(
        load,
        budget,
        millis,
        millis <= budget.limit(),
        "of %s answers".formatted(Amount.count(answers)));
  }

  private static BudgetResult result(
      MeasuredLoad load, Load.Budget budget, double measured, boolean held, String basis) {
    String shown = held ? Amount.of(measured) : Amount.apartFrom(measured, budget.limit());
    return new BudgetResult(
        budget,
        held ? Answer.HELD : Answer.OVER,
        measured,
        "%s of %s is %s %s %s, and has to be %s"
            .formatted(
                budget.what(), load.title(), shown, unit(budget.what()), basis, limit(budget)));
  }

  private static BudgetResult cannotTell(MeasuredLoad load, Load.Budget budget, String why) {
    return new BudgetResult(
        budget,
        Answer.CANNOT_TELL,
        0,
        "nobody can tell the %s of %s: %s; it has to be %s"
            .formatted(budget.what(), load.title(), why, limit(budget)));
  }

  /** {@code at most 500 ms}. */
  public static String limit(Load.Budget budget) {
    return "%s %s %s"
        .formatted(
            budget.what().equals(LoadBudget.THROUGHPUT) ? "at least" : "at most",
            Amount.of(budget.limit()),
            unit(budget.what()));
  }

  /** What it is counted in. */
  public static String unit(String what) {
    return switch (what) {
      case LoadBudget.ERROR_RATE -> "%";
      case LoadBudget.THROUGHPUT -> "requests/s";
      default -> "ms";
    };
  }
}
