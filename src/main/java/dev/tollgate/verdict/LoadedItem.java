package dev.tollgate.verdict;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Item;
import dev.tollgate.system.Outcome;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.verdict.load.BudgetResult;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the loads in its scenarios make of an item. A scenario that ran a load passes whatever was
 * measured; the budgets, and an engine that was late, may say otherwise.
 */
final class LoadedItem {
  private LoadedItem() {}

  /**
   * Empty where the loads say nothing against it.
   *
   * @param terms of what is over a budget
   * @param carriers the scenarios that carry it
   */
  static Optional<ItemResult> of(Item item, RuleTerms terms, List<RecordedScenario> carriers) {
    List<MeasuredLoad> loads =
        carriers.stream()
            .flatMap(carrier -> MeasuredLoad.in(carrier).stream())
            .filter(MeasuredLoad::passed)
            .toList();
    boolean blocks = terms.of(item.severity()) == Outcome.NO_GO;
    Optional<ItemResult> failed =
        budgets(loads, budget -> blocks && budget.answer() == BudgetResult.Answer.OVER)
            .map(words -> new ItemResult(item, ItemStatus.FAILED, words, carriers));
    return failed.or(
        () ->
            late(loads)
                .or(
                    () ->
                        budgets(
                            loads, budget -> budget.answer() == BudgetResult.Answer.CANNOT_TELL))
                .map(words -> new ItemResult(item, ItemStatus.UNPROVEN, words, carriers)));
  }

  private static Optional<String> budgets(List<MeasuredLoad> loads, Predicate<BudgetResult> which) {
    return loads.stream()
        .filter(MeasuredLoad::keptPace)
        .flatMap(load -> load.budgets().stream())
        .filter(which)
        .map(BudgetResult::words)
        .findFirst();
  }

  private static Optional<String> late(List<MeasuredLoad> loads) {
    return loads.stream().filter(load -> !load.keptPace()).map(EngineLagged::words).findFirst();
  }
}
