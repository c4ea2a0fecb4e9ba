package dev.tollgate.record;

/** What became of a scenario. Stricter than Cucumber: an empty one did not pass. */
public enum ScenarioStatus {
  PASSED,
  SKIPPED,
  PENDING,
  UNDEFINED,
  AMBIGUOUS,
  FAILED,
  /**
   * It has no steps, or none that says what must come out (a {@code Then}); Cucumber calls that
   * passed.
   */
  EMPTY,
  /** It failed, and passed when it was tried again. That is no pass, and it did not fail. */
  FLAKY,
  /** It began, and the record ends before it did. */
  CUT_OFF,
  /** It was planned and never began. */
  NOT_RUN;

  /** Whether it ran to its end and did not show what it says. */
  public boolean isFailure() {
    return switch (this) {
      case PENDING, UNDEFINED, AMBIGUOUS, FAILED, EMPTY -> true;
      case PASSED, SKIPPED, FLAKY, CUT_OFF, NOT_RUN -> false;
    };
  }
}
