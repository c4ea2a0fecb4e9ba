package dev.tollgate.verdict;

import dev.tollgate.statistics.NearestRank;
import dev.tollgate.system.Percentile;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.system.Severity;
import dev.tollgate.system.TimeLimit;
import dev.tollgate.verdict.baseline.CallerLatencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Answers to the scenarios took longer than the policy lets them; or there are too few of them to
 * tell, which is no GO either.
 */
final class LatencyOverLimit implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Reason> reasons = new ArrayList<>();
    for (SystemCoverage system : grounds.systems()) {
      RuleTerms terms = grounds.terms(PolicyRule.LATENCY_OVER_LIMIT, system.system());
      if (terms.limits() != null && !terms.limits().isEmpty()) {
        Map<String, List<Double>> seen = CallerLatencies.of(grounds.run(), system.system());
        terms
            .limits()
            .forEach(
                (operation, limits) ->
                    add(
                        reasons,
                        terms,
                        operation,
                        limits,
                        seen.getOrDefault(operation, List.of())));
      }
    }
    return reasons;
  }

  private static void add(
      List<Reason> to,
      RuleTerms terms,
      String operation,
      Map<String, TimeLimit> limits,
      List<Double> seen) {
    List<Double> sorted = seen.stream().sorted().toList();
    limits.forEach(
        (word, limit) -> {
          Percentile percentile = Percentile.of(word);
          if (sorted.size() < percentile.samples()) {
            to.add(
                reason(
                    Decision.of(terms.of(Severity.HIGH)) == Decision.GO
                        ? Decision.GO
                        : Decision.NEEDS_WORK,
                    "%s: nobody can tell its %s from %d answers, it takes %d; ask for it more often, or take the limit out"
                        .formatted(operation, word, sorted.size(), percentile.samples())));
            return;
          }
          double millis = NearestRank.of(sorted, percentile.percent());
          if (millis > limit.duration().toMillis()) {
            to.add(
                reason(
                    Decision.of(terms.of(Severity.HIGH)),
                    String.format(
                        Locale.ROOT,
                        "%s: %s is %.1f ms of %d answers, and has to be at most %s",
                        operation,
                        word,
                        millis,
                        sorted.size(),
                        limit.words())));
          }
        });
  }

  private static Reason reason(Decision decision, String message) {
    return new Reason(
        PolicyRule.LATENCY_OVER_LIMIT.word(),
        decision,
        Severity.HIGH,
        message,
        List.of(),
        List.of());
  }
}
