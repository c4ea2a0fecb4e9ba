package dev.tollgate.verdict;

import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.baseline.Comparison.OperationChange;
import dev.tollgate.verdict.baseline.Regression;
import java.util.ArrayList;
import java.util.List;

/**
 * A request takes longer than it took before. Times that were measured in turns decide; what the
 * requests of the scenarios took beside those of the baseline is noted, since the machine was
 * another one then, if only in what else it had to do.
 */
final class Slower implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Reason> reasons = new ArrayList<>();
    grounds.timesCompared().forEach(times -> add(reasons, grounds, times));
    for (SystemCoverage system : grounds.systems()) {
      grounds
          .regression(system.system())
          .map(Regression::baseline)
          .ifPresent(
              baseline -> baseline.slowerOperations().forEach(change -> reasons.add(note(change))));
    }
    return reasons;
  }

  private static void add(List<Reason> to, Grounds grounds, TimesCompared times) {
    RuleTerms terms = grounds.terms(PolicyRule.SLOWER, times.scenario().place().system());
    if (times.cannotTell()) {
      to.add(
          reason(
              grounds,
              times,
              Decision.NO_VERDICT,
              times.words() + ". Run it again on a machine that has less to do"));
    } else if (times.blocks(terms)) {
      to.add(reason(grounds, times, Decision.NO_GO, times.words()));
    } else if (times.matters(terms)) {
      to.add(reason(grounds, times, Decision.NEEDS_WORK, times.words()));
    } else if (times.slowness().isSlower()) {
      to.add(reason(grounds, times, Decision.GO, times.words()));
    }
  }

  private static Reason reason(
      Grounds grounds, TimesCompared times, Decision decision, String message) {
    return new Reason(
        PolicyRule.SLOWER.word(),
        decision,
        grounds.severityOf(times.scenario()),
        message,
        grounds.itemsOf(times.scenario()),
        List.of(times.scenario().place()));
  }

  private static Reason note(OperationChange change) {
    return new Reason(
        PolicyRule.SLOWER.word(),
        Decision.GO,
        Severity.LOW,
        "%s of the scenarios: %s than in the baseline".formatted(change.name(), change.slowness()),
        List.of(),
        List.of());
  }
}
