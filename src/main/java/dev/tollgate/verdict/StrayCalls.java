package dev.tollgate.verdict;

import dev.tollgate.evidence.Stray;
import dev.tollgate.system.Severity;
import java.util.List;

/** The system made calls that belong to no scenario, so no scenario's evidence is known whole. */
final class StrayCalls implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Stray> strays = grounds.run().strays();
    if (strays.isEmpty()) {
      return List.of();
    }
    Stray first = strays.get(0);
    String message =
        "%d %s to no scenario; the first: %s %s to %s (%s)"
            .formatted(
                strays.size(),
                strays.size() == 1 ? "call belongs" : "calls belong",
                first.exchange().request().method(),
                first.exchange().request().uri(),
                first.exchange().to(),
                first.reason());
    return List.of(
        new Reason(
            "stray-calls", Decision.NO_VERDICT, Severity.CRITICAL, message, List.of(), List.of()));
  }
}
