package dev.tollgate.record;

import io.cucumber.messages.Convertor;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestCaseStarted;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The scenarios of one record, gathered from messages that come interleaved. */
final class ScenariosGathering {
  private final Features features = new Features();
  private final Hooks hooks;
  private final Map<String, Pickle> pickles = new LinkedHashMap<>();
  private final Map<String, TestCase> testCases = new HashMap<>();
  private final Map<String, ScenarioGathering> scenarios = new LinkedHashMap<>();

  ScenariosGathering(Hooks hooks) {
    this.hooks = hooks;
  }

  /**
   * Takes what the message says of a scenario, if anything.
   *
   * @return whether it fits what came before
   */
  boolean take(Envelope message) {
    message.getGherkinDocument().ifPresent(features::add);
    message.getPickle().ifPresent(pickle -> pickles.put(pickle.getId(), pickle));
    message.getTestCase().ifPresent(testCase -> testCases.put(testCase.getId(), testCase));
    return message.getTestCaseStarted().map(this::begin).orElse(true)
        && message
            .getTestStepStarted()
            .map(
                it ->
                    with(
                        it.getTestCaseStartedId(),
                        to ->
                            to.beginStep(
                                it.getTestStepId(), Convertor.toInstant(it.getTimestamp()))))
            .orElse(true)
        && message
            .getTestStepFinished()
            .map(
                it ->
                    with(
                        it.getTestCaseStartedId(),
                        to -> to.endStep(it.getTestStepId(), it.getTestStepResult())))
            .orElse(true)
        && message
            .getTestCaseFinished()
            .map(
                it ->
                    with(
                        it.getTestCaseStartedId(),
                        to -> to.end(Convertor.toInstant(it.getTimestamp()))))
            .orElse(true);
  }

  private boolean begin(TestCaseStarted begun) {
    TestCase testCase = testCases.get(begun.getTestCaseId());
    Pickle pickle = testCase == null ? null : pickles.get(testCase.getPickleId());
    if (testCase == null || pickle == null) {
      return false;
    }
    scenarios.put(
        begun.getId(),
        new ScenarioGathering(
            pickle, testCase, Convertor.toInstant(begun.getTimestamp()), begun.getAttempt() > 0));
    return true;
  }

  /** Does it with the scenario of that start, and says whether there is one. */
  boolean with(String testCaseStartedId, Consumer<ScenarioGathering> what) {
    ScenarioGathering scenario = scenarios.get(testCaseStartedId);
    if (scenario != null) {
      what.accept(scenario);
    }
    return scenario != null;
  }

  List<RecordedScenario> build() {
    return scenarios.values().stream().map(each -> each.build(features, hooks)).toList();
  }

  /** Every scenario whose text the record has, run or not; features come with their first run. */
  List<RecordedScenario> known() {
    return pickles.values().stream()
        .map(
            pickle ->
                RecordedScenario.notRun(
                    features.placeOf(pickle),
                    features.writtenOf(pickle).feature(),
                    pickle.getName(),
                    pickle.getTags().stream().map(PickleTag::getName).toList()))
        .toList();
  }
}
