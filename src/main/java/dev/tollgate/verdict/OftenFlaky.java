package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.baseline.Flakiness.Flaky;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Scenarios failed now and then over the history, with nothing changed. A scenario counts where its
 * share is not under the limit at the lower end of the interval in which it lies: one failure of
 * two runs is more than one of a hundred for sure, one of two hundred is not.
 */
final class OftenFlaky implements Rule {
  private static final int NAMED = 3;

  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.systems().stream()
        .flatMap(system -> reason(grounds, system.system()).stream())
        .toList();
  }

  private static Optional<Reason> reason(Grounds grounds, String system) {
    RuleTerms terms = grounds.terms(PolicyRule.OFTEN_FLAKY, system);
    if (terms.under() == null) {
      return Optional.empty();
    }
    double limit = terms.under().fraction();
    List<Flaky> often =
        grounds.regression(system).stream()
            .flatMap(regression -> regression.flakiness().flaky().stream())
            .filter(flaky -> flaky.failed().low() >= limit)
            .toList();
    return often.isEmpty() ? Optional.empty() : Optional.of(reason(grounds, system, often, terms));
  }

  private static Reason reason(Grounds grounds, String system, List<Flaky> often, RuleTerms terms) {
    List<Place> places = often.stream().map(Flaky::at).toList();
    return new Reason(
        PolicyRule.OFTEN_FLAKY.word(),
        grounds.decision(PolicyRule.OFTEN_FLAKY, system, Severity.MEDIUM),
        Severity.MEDIUM,
        "%s of %s passed and failed by turns, with no change to version, target file or feature, where under %s of the runs may fail: %s; mend it, and give what was mended another version"
            .formatted(
                often.size() == 1 ? "1 scenario" : often.size() + " scenarios",
                system,
                terms.under(),
                often.stream()
                        .limit(NAMED)
                        .map(flaky -> "'%s' failed %s".formatted(flaky.name(), flaky.failed()))
                        .collect(Collectors.joining("; "))
                    + (often.size() > NAMED
                        ? "; and %d more".formatted(often.size() - NAMED)
                        : "")),
        List.of(),
        places);
  }
}
