package dev.tollgate.run;

import dev.tollgate.evidence.Plan;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.TestStepResultStatus;

/** Notes that a scenario of the run has failed. */
public final class FirstFailure implements RunObserver {
  private volatile boolean seen;

  @Override
  public void planned(Plan plan) {
    // Nothing has failed yet.
  }

  @Override
  public void message(Envelope envelope) {
    envelope
        .getTestStepFinished()
        .map(step -> step.getTestStepResult().getStatus())
        .filter(
            status ->
                status != TestStepResultStatus.PASSED && status != TestStepResultStatus.SKIPPED)
        .ifPresent(status -> seen = true);
  }

  public boolean seen() {
    return seen;
  }
}
