package dev.tollgate.report.allure;

import dev.tollgate.record.Failure;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.record.StepStatus;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Allure calls an outcome: failed when an expectation was not met, broken when it could not be
 * tried. Nothing that is a failure or an error to us is less to Allure.
 */
final class Statuses {
  /** The type with which the text of a thrown assertion begins, ours and the known libraries'. */
  private static final Pattern ASSERTION =
      Pattern.compile("^[\\w.$]*(?:Assert\\w*Error|MultipleFailuresError|ComparisonFailure)\\b");

  private Statuses() {}

  static Status of(ScenarioStatus status, @Nullable Failure failure) {
    return switch (status) {
      case PASSED -> Status.PASSED;
      case SKIPPED -> Status.SKIPPED;
      case FAILED, FLAKY -> of(failure);
      case PENDING, UNDEFINED, AMBIGUOUS, EMPTY, CUT_OFF, NOT_RUN -> Status.BROKEN;
    };
  }

  static Status of(StepStatus status, @Nullable Failure failure) {
    return switch (status) {
      case PASSED -> Status.PASSED;
      case SKIPPED, NOT_RUN -> Status.SKIPPED;
      case FAILED -> of(failure);
      case PENDING, UNDEFINED, AMBIGUOUS, CUT_OFF -> Status.BROKEN;
    };
  }

  static Stage stage(ScenarioStatus status) {
    return switch (status) {
      case CUT_OFF -> Stage.INTERRUPTED;
      case NOT_RUN -> Stage.SCHEDULED;
      default -> Stage.FINISHED;
    };
  }

  private static Status of(@Nullable Failure failure) {
    return failure != null && ASSERTION.matcher(failure.full()).find()
        ? Status.FAILED
        : Status.BROKEN;
  }
}
