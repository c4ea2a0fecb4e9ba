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
  /** So far clocks of two machines may differ. */
  private static final Duration AHEAD = Duration.ofHours(-1);

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
        .flatMap(baseline -> why(baseline, terms))
        .map(why -> reason(system, why));
  }

  /** One from the future is as good as one without a date: a clock was wrong. */
  private static Optional<String> why(Comparison baseline, RuleTerms terms) {
    Duration age = baseline.age().orElse(null);
    if (age == null) {
      return Optional.of("has no date");
    }
    if (age.compareTo(AHEAD) < 0) {
      return Optional.of("is of a time after this run");
    }
    return terms.tooOld(age)
        ? Optional.of(
            "is %d days old, and says nothing after %s".formatted(age.toDays(), terms.after()))
        : Optional.empty();
  }

  private static Reason reason(String system, String why) {
    return new Reason(
        PolicyRule.STALE_BASELINE.word(),
        Decision.NO_VERDICT,
        Severity.HIGH,
        "the baseline of %s %s; keep a newer one: ./tollgate baseline keep".formatted(system, why),
        List.of(),
        List.of());
  }
}
