package dev.tollgate.verdict;

import dev.tollgate.evidence.RunEnd;
import dev.tollgate.record.Shard;
import dev.tollgate.system.Severity;
import java.util.List;

/**
 * The run did not end by itself, or its record does not say that it did. What was stopped and run
 * again since is for the rerun to say; a target that died on its own did so, whatever came after.
 */
final class RunCutOff implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.run().shards().stream()
        .filter(shard -> !shard.complete() && !FailedFast.explains(grounds, shard))
        .filter(shard -> died(shard) || grounds.run().reruns().after(shard).isEmpty())
        .map(
            shard ->
                new Reason(
                    "run-cut-off",
                    Decision.NO_VERDICT,
                    Severity.CRITICAL,
                    grounds.prefix(shard) + why(shard),
                    List.of(),
                    List.of()))
        .toList();
  }

  private static boolean died(Shard shard) {
    return shard.end() != null && shard.end().how() == RunEnd.How.TARGET_DIED;
  }

  private static String why(Shard shard) {
    RunEnd end = shard.end();
    if (end == null) {
      return shard.cut()
          ? "the record ends in the middle of a line; the run was cut off"
          : "the record has no end; the run was cut off";
    }
    return switch (end.how()) {
      case COMPLETE -> "something was written after the run's end, and is broken";
      case INTERRUPTED -> "the run was interrupted: " + end.message();
      case TARGET_DIED -> "the target died: " + end.message();
      case FAIL_FAST ->
          "the run was stopped by --fail-fast, and no scenario of it failed: " + end.message();
    };
  }
}
