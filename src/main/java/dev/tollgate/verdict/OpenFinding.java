package dev.tollgate.verdict;

import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Review;
import dev.tollgate.system.Reviews;
import dev.tollgate.system.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A review on file found something that nobody has mended yet. */
final class OpenFinding implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.systems().stream()
        .map(SystemCoverage::system)
        .flatMap(
            system ->
                Arrays.stream(Severity.values())
                    .flatMap(severity -> reason(grounds, system, severity).stream()))
        .toList();
  }

  private static Optional<Reason> reason(Grounds grounds, String system, Severity severity) {
    Reviews reviews = grounds.criteria().reviews().getOrDefault(system, new Reviews(List.of()));
    List<String> open = reviews.all().stream().flatMap(review -> open(review, severity)).toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reason(
                PolicyRule.OPEN_FINDING.word(),
                grounds.decision(PolicyRule.OPEN_FINDING, system, severity),
                severity,
                "%d %s %s of the reviews of %s %s open: %s%s"
                    .formatted(
                        open.size(),
                        severity.word(),
                        open.size() == 1 ? "finding" : "findings",
                        system,
                        open.size() == 1 ? "is" : "are",
                        open.get(0),
                        open.size() == 1 ? "" : " (and %d more)".formatted(open.size() - 1)),
                List.of(),
                List.of()));
  }

  private static Stream<String> open(Review review, Severity severity) {
    return review.open().getOrDefault(severity, List.of()).stream()
        .map(finding -> review.area() + ": " + finding);
  }
}
