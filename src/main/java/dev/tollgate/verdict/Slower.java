package dev.tollgate.verdict;

import dev.tollgate.statistics.Slowness;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.system.Severity;
import dev.tollgate.system.Share;
import dev.tollgate.verdict.baseline.Comparison;
import dev.tollgate.verdict.baseline.Comparison.OperationChange;
import dev.tollgate.verdict.baseline.LoadChange;
import dev.tollgate.verdict.baseline.Regression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request takes longer than it took before: by times that were measured in turns, and by what the
 * requests of the scenarios took beside those of the baseline, where the two can be compared. Where
 * they cannot, nothing follows from them; of what was measured to be compared that is no verdict.
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
              baseline ->
                  add(reasons, baseline, grounds.terms(PolicyRule.SLOWER, system.system())));
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

  private static void add(List<Reason> to, Comparison baseline, RuleTerms terms) {
    for (OperationChange each : baseline.slowerOperations()) {
      to.add(reason(each.slowness(), terms, each.name() + " of the scenarios"));
    }
    for (LoadChange each : baseline.slowerLoads()) {
      String load = "load \"%s\"".formatted(each.is().name());
      if (each.latency().isSlower()) {
        to.add(reason(each.latency(), terms, "median of " + load));
      }
      if (each.throughput().isSlower()) {
        to.add(reason(each.throughput(), terms, "throughput of " + load));
      }
    }
  }

  private static Reason reason(Slowness slowness, RuleTerms terms, String what) {
    double percent = slowness.slowerByPercent();
    return new Reason(
        PolicyRule.SLOWER.word(),
        isOver(percent, terms.blocks())
            ? Decision.NO_GO
            : isOver(percent, terms.fine()) ? Decision.NEEDS_WORK : Decision.GO,
        Severity.HIGH,
        "%s: %s than in the baseline".formatted(what, slowness),
        List.of(),
        List.of());
  }

  private static boolean isOver(double percent, @Nullable Share limit) {
    return limit != null && percent > limit.percent().doubleValue();
  }
}
