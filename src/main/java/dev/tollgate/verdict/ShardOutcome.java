package dev.tollgate.verdict;

import dev.tollgate.system.PolicyRule;
import java.util.Set;

/**
 * What a run of one shard comes to by itself: whether its own scenarios passed. The verdict is for
 * all shards together.
 */
public enum ShardOutcome {
  /** All of its scenarios passed, or were skipped for a reason; or it had none. */
  PASSED(0),
  /** One failed, is flaky, or was skipped and nobody said why. */
  FAILED(1),
  /** It was cut off, or its evidence says nothing for another reason. */
  UNKNOWN(3);

  private static final String HOOK = "run-hook-failed";

  /** Of one shard alone these cannot be otherwise, or are not about it. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of(ShardLost.NAME, NothingRun.NAME, PolicyRule.STALE_BASELINE.word());

  private final int exitCode;

  ShardOutcome(int exitCode) {
    this.exitCode = exitCode;
  }

  /** Of the verdict on its record alone. */
  public static ShardOutcome of(Verdict verdict) {
    boolean unknown =
        verdict.reasons().stream()
            .anyMatch(
                reason ->
                    reason.decision() == Decision.NO_VERDICT
                        && !OF_THE_WHOLE.contains(reason.rule()));
    if (unknown) {
      return UNKNOWN;
    }
    boolean failed =
        !verdict.issues().isEmpty()
            || verdict.reasons().stream().anyMatch(reason -> reason.rule().equals(HOOK));
    return failed ? FAILED : PASSED;
  }

  /** What the process of the shard exits with. */
  public int exitCode() {
    return exitCode;
  }
}
