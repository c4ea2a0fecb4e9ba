package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.system.Severity;
import java.util.List;

/** What was run and what the page shows are not the same. */
final class RunIsShown implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Place> lost = grounds.notShown();
    if (lost.isEmpty()) {
      return List.of();
    }
    int all = grounds.run().scenarios().size();
    return List.of(
        new Reason(
            "run-is-shown",
            Decision.NO_VERDICT,
            Severity.CRITICAL,
            "the page shows %d of %d scenarios of the record, and not %s%s: make it again from the record with ./tollgate report; if it stays so, the fault is Tollgate's, and the record is what to report it with"
                .formatted(
                    all - lost.size(),
                    all,
                    lost.get(0),
                    lost.size() == 1 ? "" : " and " + (lost.size() - 1) + " more"),
            List.of(),
            lost));
  }
}
