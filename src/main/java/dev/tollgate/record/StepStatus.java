package dev.tollgate.record;

import io.cucumber.messages.types.TestStepResultStatus;

/** What became of a step; among those that Cucumber knows, the worst comes last. */
public enum StepStatus {
  PASSED,
  SKIPPED,
  PENDING,
  UNDEFINED,
  AMBIGUOUS,
  FAILED,
  /** It was running when the record ends. */
  CUT_OFF,
  /** The record ends before it. */
  NOT_RUN;

  /** Whether it ended otherwise than it should. */
  boolean isFailure() {
    return switch (this) {
      case PENDING, UNDEFINED, AMBIGUOUS, FAILED -> true;
      case PASSED, SKIPPED, CUT_OFF, NOT_RUN -> false;
    };
  }

  static StepStatus of(TestStepResultStatus status) {
    return switch (status) {
      case PASSED -> PASSED;
      case SKIPPED -> SKIPPED;
      case PENDING -> PENDING;
      case UNDEFINED -> UNDEFINED;
      case AMBIGUOUS -> AMBIGUOUS;
      // An unknown result is no pass.
      case FAILED, UNKNOWN -> FAILED;
    };
  }
}
