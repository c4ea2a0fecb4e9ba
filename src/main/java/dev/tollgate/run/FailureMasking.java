package dev.tollgate.run;

import dev.tollgate.evidence.Masking;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Exception;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResult;

/** Masks what failures say: a check's message may quote an answer that gave a secret away. */
final class FailureMasking {
  private final Masking masking;

  FailureMasking(Masking masking) {
    this.masking = masking;
  }

  Envelope mask(Envelope envelope) {
    return envelope
        .getTestStepFinished()
        .filter(s -> s.getTestStepResult().getMessage().isPresent())
        .map(s -> Envelope.of(mask(s)))
        .orElse(envelope);
  }

  private TestStepFinished mask(TestStepFinished step) {
    TestStepResult result = step.getTestStepResult();
    return new TestStepFinished(
        step.getTestCaseStartedId(),
        step.getTestStepId(),
        new TestStepResult(
            result.getDuration(),
            result.getMessage().map(masking::text).orElse(null),
            result.getStatus(),
            result.getException().map(this::mask).orElse(null)),
        step.getTimestamp());
  }

  private Exception mask(Exception exception) {
    return new Exception(
        exception.getType(),
        exception.getMessage().map(masking::text).orElse(null),
        exception.getStackTrace().map(masking::text).orElse(null));
  }
}
