package dev.tollgate.record;

import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestStepResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the record says of one scenario's run; its parts come among those of other scenarios. */
final class ScenarioGathering {
  private final Pickle pickle;
  private final Instant started;
  private final boolean again;
  private final Map<String, StepGathering> steps = new LinkedHashMap<>();
  private final List<Seen> journal = new ArrayList<>();
  private final List<Attached> attached = new ArrayList<>();
  private @Nullable Instant ended;

  /** An entry whose step's place is not known yet, for the step's status decides if it is shown. */
  private record Seen(@Nullable String stepId, JournalEntry entry) {}

  /**
   * The scenario begins.
   *
   * @param again whether it had failed before, by the word of the runner that tries it again
   */
  ScenarioGathering(Pickle pickle, TestCase testCase, Instant started, boolean again) {
    this.pickle = pickle;
    this.started = started;
    this.again = again;
    testCase.getTestSteps().forEach(step -> steps.put(step.getId(), new StepGathering(step)));
  }

  void beginStep(String id, Instant at) {
    StepGathering step = steps.get(id);
    if (step != null) {
      step.begin(at);
    }
  }

  void endStep(String id, TestStepResult result) {
    StepGathering step = steps.get(id);
    if (step != null) {
      step.end(result);
    }
  }

  void see(@Nullable String stepId, JournalEntry entry) {
    journal.add(new Seen(stepId, entry));
  }

  void attach(Attached attachment) {
    attached.add(attachment);
  }

  void end(Instant at) {
    ended = at;
  }

  RecordedScenario build(Features features, Hooks hooks) {
    Map<String, PickleStep> written =
        pickle.getSteps().stream()
            .collect(Collectors.toMap(PickleStep::getId, Function.identity(), (a, b) -> a));
    List<RecordedStep> shown = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    steps.forEach(
        (id, step) -> {
          if (step.isShown()) {
            places.put(id, shown.size());
            shown.add(step.build(written, features, hooks));
          }
        });
    ScenarioStatus status = status();
    Features.Written from = features.writtenOf(pickle);
    return new RecordedScenario(
        features.placeOf(pickle),
        from.feature(),
        from.rule(),
        pickle.getName(),
        from.description(),
        pickle.getTags().stream().map(PickleTag::getName).toList(),
        features.exampleOf(pickle),
        shown,
        status,
        status == ScenarioStatus.SKIPPED ? SkipReason.of(shown) : null,
        journal.stream()
            .map(seen -> seen.entry().at(seen.stepId() == null ? null : places.get(seen.stepId())))
            .sorted(JournalEntry.IN_ORDER)
            .toList(),
        attached,
        started,
        ended);
  }

  /** The worst of its steps; a step without a result leaves the whole without one. */
  private ScenarioStatus status() {
    if (steps.values().stream().anyMatch(StepGathering::sentAway)) {
      return ScenarioStatus.NOT_RUN;
    }
    List<StepStatus> all = steps.values().stream().map(StepGathering::status).toList();
    StepStatus worst =
        all.stream()
            .filter(status -> status.compareTo(StepStatus.CUT_OFF) < 0)
            .max(Comparator.naturalOrder())
            .orElse(StepStatus.PASSED);
    if (worst.compareTo(StepStatus.SKIPPED) > 0) {
      return ScenarioStatus.valueOf(worst.name());
    }
    if (ended == null || all.contains(StepStatus.CUT_OFF) || all.contains(StepStatus.NOT_RUN)) {
      return ScenarioStatus.CUT_OFF;
    }
    if (pickle.getSteps().isEmpty() || (worst == StepStatus.PASSED && !saysWhatMustComeOut())) {
      return ScenarioStatus.EMPTY;
    }
    // Its first try may be missing from the record; that there was one is enough.
    return worst == StepStatus.PASSED && again
        ? ScenarioStatus.FLAKY
        : ScenarioStatus.valueOf(worst.name());
  }

  /** Whether a step of it is a {@code Then}; a {@code *} may be one. */
  private boolean saysWhatMustComeOut() {
    return pickle.getSteps().stream()
        .map(step -> step.getType().orElse(PickleStepType.UNKNOWN))
        .anyMatch(type -> type == PickleStepType.OUTCOME || type == PickleStepType.UNKNOWN);
  }
}
