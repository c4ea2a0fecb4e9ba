package dev.tollgate.verdict;

import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.load.BudgetResult;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a load do not keep to its budgets; or there are too few of them to tell, which is
 * no GO either. Of a scenario that failed that is said, and of an engine that was late there are no
 * figures.
 */
final class LoadOverBudget implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Reason> reasons = new ArrayList<>();
    for (MeasuredLoad load : MeasuredLoad.of(grounds.run())) {
      if (load.passed() && load.keptPace()) {
        add(reasons, grounds, load);
      }
    }
    return reasons;
  }

  private static void add(List<Reason> to, Grounds grounds, MeasuredLoad load) {
    Severity severity = grounds.severityOf(load.scenario());
    Decision over =
        grounds.decision(PolicyRule.LOAD_OVER_BUDGET, load.scenario().place().system(), severity);
    if (load.sent() == 0) {
      to.add(
          reason(grounds, load, few(over), load.title() + " sent no request, and shows nothing"));
    }
    for (BudgetResult budget : load.budgets()) {
      switch (budget.answer()) {
        case HELD -> {}
        case OVER -> to.add(reason(grounds, load, over, budget.words()));
        case CANNOT_TELL -> to.add(reason(grounds, load, few(over), budget.words()));
      }
    }
  }

  private static Decision few(Decision over) {
    return over == Decision.GO ? Decision.GO : Decision.NEEDS_WORK;
  }

  private static Reason reason(
      Grounds grounds, MeasuredLoad load, Decision decision, String message) {
    return new Reason(
        PolicyRule.LOAD_OVER_BUDGET.word(),
        decision,
        grounds.severityOf(load.scenario()),
        message,
        grounds.itemsOf(load.scenario()),
        List.of(load.scenario().place()));
  }
}
