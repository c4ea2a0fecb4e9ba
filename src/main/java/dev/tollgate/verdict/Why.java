package dev.tollgate.verdict;

import dev.tollgate.record.Failure;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.record.StepStatus;
import java.util.Objects;

/** What became of a scenario, in one line for people. */
public final class Why {
  static final String FLAKY = "flaky: passed only when tried again";

  private Why() {}

  public static String of(RecordedScenario scenario) {
    return switch (scenario.status()) {
      case PASSED -> "passed";
      case FAILED -> failure(scenario);
      case FLAKY ->
          FLAKY
              + scenario
                  .offendingStep()
                  .map(step -> "; before that: " + failure(scenario))
                  .orElse("");
      case UNDEFINED -> "no step definition matches '" + step(scenario) + "'" + instead(scenario);
      case AMBIGUOUS -> "more than one step definition matches '" + step(scenario) + "'";
      case PENDING -> "'" + step(scenario) + "' is not written yet";
      case EMPTY ->
          scenario.steps().isEmpty()
              ? "it has no steps, so it shows nothing"
              : "it has no Then, so it shows nothing: write what must come out";
      case SKIPPED -> {
        String reason = scenario.reason();
        yield reason == null ? "skipped, and nobody said why" : "skipped: " + reason;
      }
      case CUT_OFF -> cutOff(scenario);
      case NOT_RUN -> "planned, and never began";
    };
  }

  private static String failure(RecordedScenario scenario) {
    return scenario
        .offendingStep()
        .map(RecordedStep::failure)
        .filter(Objects::nonNull)
        .map(Failure::brief)
        .filter(brief -> !brief.isEmpty())
        .orElse("it failed without a message");
  }

  /**
   * What the run said could be written in its place; older records and other runners say nothing.
   */
  private static String instead(RecordedScenario scenario) {
    return scenario
        .offendingStep()
        .map(RecordedStep::failure)
        .filter(Objects::nonNull)
        .map(failure -> "; " + failure.brief())
        .orElse("");
  }

  private static String cutOff(RecordedScenario scenario) {
    return scenario.steps().stream()
        .filter(step -> step.status() == StepStatus.CUT_OFF)
        .findFirst()
        .map(step -> "cut off while '" + step.line() + "' ran")
        .orElse("cut off before it ended");
  }

  private static String step(RecordedScenario scenario) {
    return scenario.offendingStep().map(RecordedStep::line).orElse("a step");
  }
}
