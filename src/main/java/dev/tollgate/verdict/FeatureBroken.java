package dev.tollgate.verdict;

import dev.tollgate.system.Severity;
import java.util.List;

/** A feature is no Gherkin: nobody knows which scenarios it would have had. */
final class FeatureBroken implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.run().brokenFeatures().stream()
        .map(
            feature ->
                new Reason(
                    "feature-broken",
                    Decision.NO_VERDICT,
                    Severity.CRITICAL,
                    feature.place() + ": " + feature.message(),
                    List.of(),
                    List.of()))
        .toList();
  }
}
