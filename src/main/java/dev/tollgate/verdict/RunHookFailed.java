package dev.tollgate.verdict;

import dev.tollgate.system.Severity;
import java.util.List;

/** A hook around the whole run failed. */
final class RunHookFailed implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.run().hookFailures().stream()
        .map(
            hook ->
                new Reason(
                    "run-hook-failed",
                    Decision.NO_GO,
                    Severity.CRITICAL,
                    hook.hook() + " failed: " + hook.failure().brief(),
                    List.of(),
                    List.of()))
        .toList();
  }
}
