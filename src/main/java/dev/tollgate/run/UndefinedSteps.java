package dev.tollgate.run;

import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResult;
import io.cucumber.messages.types.TestStepResultStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Answers a step that nobody wrote with what could be written in place of it. The answer is the
 * message of the step's result, so that it is in the record, and whoever reads one shows it.
 */
final class UndefinedSteps {
  private final UnaryOperator<String> instead;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> ofTestSteps = new HashMap<>();
  private final Map<String, String> answers = new HashMap<>();

  /**
   * @param instead what to write in place of a text
   */
  UndefinedSteps(UnaryOperator<String> instead) {
    this.instead = instead;
  }

  /** The same message, unless it is the result of such a step. */
  Envelope answer(Envelope envelope) {
    envelope.getPickle().ifPresent(this::learn);
    envelope.getTestCase().ifPresent(this::learn);
    return envelope
        .getTestStepFinished()
        .filter(step -> step.getTestStepResult().getStatus() == TestStepResultStatus.UNDEFINED)
        .filter(step -> step.getTestStepResult().getMessage().isEmpty())
        .filter(step -> ofTestSteps.containsKey(step.getTestStepId()))
        .map(this::answered)
        .map(Envelope::of)
        .orElse(envelope);
  }

  private void learn(Pickle pickle) {
    pickle.getSteps().forEach(step -> texts.put(step.getId(), step.getText()));
  }

  private void learn(TestCase testCase) {
    testCase
        .getTestSteps()
        .forEach(
            step ->
                step.getPickleStepId()
                    .map(texts::get)
                    .ifPresent(text -> ofTestSteps.put(step.getId(), text)));
  }

  private TestStepFinished answered(TestStepFinished step) {
    TestStepResult result = step.getTestStepResult();
    String text = ofTestSteps.getOrDefault(step.getTestStepId(), "");
    return new TestStepFinished(
        step.getTestCaseStartedId(),
        step.getTestStepId(),
        new TestStepResult(
            result.getDuration(),
            answers.computeIfAbsent(text, instead),
            result.getStatus(),
            result.getException().orElse(null)),
        step.getTimestamp());
  }
}
