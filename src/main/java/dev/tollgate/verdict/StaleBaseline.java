package dev.tollgate.verdict;

import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.baseline.Comparison;
import dev.tollgate.verdict.baseline.Regression;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The baseline is too old to say what worked before. */
final class StaleBaseline implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.systems().stream()
        .flatMap(system -> reason(grounds, system.system()).stream())
        .toList();
  }

  private static Optional<Reason> reason(Grounds grounds, String system) {
    RuleTerms terms = grounds.terms(PolicyRule.STALE_BASELINE, system);
    return grounds
        .regression(system)
        .map(Regression::baseline)
        .flatMap(Comparison::age)
        .filter(terms::tooOld)
        .map(age -> reason(system, age, terms));
  }

  private static Reason reason(String system, Duration age, RuleTerms terms) {
    return new Reason(
        PolicyRule.STALE_BASELINE.word(),
        Decision.NO_VERDICT,
        Severity.HIGH,
        "the baseline of %s is %d days old, and says nothing after %s; keep a newer one: ./tollgate baseline keep"
            .formatted(system, age.toDays(), terms.after()),
        List.of(),
        List.of());
  }
}
