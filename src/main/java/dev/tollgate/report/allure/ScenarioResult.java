package dev.tollgate.report.allure;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.record.Attached;
import dev.tollgate.record.Failure;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.verdict.Why;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A scenario as a result of Allure's. */
final class ScenarioResult {
  private final RecordedScenario scenario;
  private final Severities severities;
  private final Attachments attachments;

  ScenarioResult(RecordedScenario scenario, Severities severities, Attachments attachments) {
    this.scenario = scenario;
    this.severities = severities;
    this.attachments = attachments;
  }

  TestResult result(Ids ids, String name) throws IOException {
    Failure failure = scenario.offendingStep().map(RecordedStep::failure).orElse(null);
    TestResult result =
        new TestResult()
            .setUuid(ids.result())
            .setHistoryId(ids.history())
            .setTestCaseId(ids.history())
            .setFullName(name)
            .setName(scenario.name())
            .setTitlePath(List.of(Labels.system(scenario.place()), Labels.feature(scenario)))
            .setDescription(description())
            .setLabels(Labels.of(scenario, severities))
            .setParameters(parameters())
            .setStatus(Statuses.of(scenario.status(), failure))
            .setStage(Statuses.stage(scenario.status()))
            .setStatusDetails(details(failure))
            .setSteps(steps());
    for (JournalEntry entry : scenario.journal()) {
      Integer step = stepOf(entry);
      (step == null ? result.getAttachments() : result.getSteps().get(step).getAttachments())
          .add(attachments.evidence(entry.seen()));
    }
    for (Attached other : scenario.attached()) {
      String given = Objects.requireNonNullElse(other.name(), other.mediaType());
      result.getAttachments().add(attachments.text(given, other.text()));
    }
    return timed(result);
  }

  private String description() {
    String reference = "`" + scenario.place() + "`";
    return scenario.description().isEmpty()
        ? reference
        : scenario.description() + "\n\n" + reference;
  }

  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    scenario
        .example()
        .forEach((name, value) -> parameters.add(new Parameter().setName(name).setValue(value)));
    return parameters;
  }

  private @Nullable StatusDetails details(@Nullable Failure failure) {
    if (scenario.status() == ScenarioStatus.PASSED) {
      return null;
    }
    if (scenario.status() == ScenarioStatus.FLAKY) {
      return new StatusDetails().setMessage(Why.of(scenario)).setFlaky(true);
    }
    return failure == null || scenario.status() != ScenarioStatus.FAILED
        ? new StatusDetails().setMessage(Why.of(scenario))
        : details(failure.message().isEmpty() ? Why.of(scenario) : failure.message(), failure);
  }

  private static StatusDetails details(String message, Failure failure) {
    return new StatusDetails().setMessage(message).setTrace(failure.full());
  }

  private List<StepResult> steps() throws IOException {
    List<StepResult> steps = new ArrayList<>();
    for (RecordedStep step : scenario.steps()) {
      steps.add(step(step));
    }
    return steps;
  }

  private StepResult step(RecordedStep step) throws IOException {
    StepResult result =
        new StepResult().setName(step.line()).setStatus(Statuses.of(step.status(), step.failure()));
    Failure failure = step.failure();
    if (failure != null) {
      result.setStatusDetails(details(failure.message(), failure));
    }
    Instant started = step.started();
    if (started != null) {
      result.setStart(started.toEpochMilli()).setStop(started.plus(step.took()).toEpochMilli());
    }
    String docString = step.docString();
    if (docString != null) {
      result.getAttachments().add(attachments.text("text of the step", docString));
    }
    if (!step.table().isEmpty()) {
      result.getAttachments().add(attachments.table(step.table()));
    }
    return result;
  }

  /** What was seen in no step that is shown goes to the one before it; null when there is none. */
  private @Nullable Integer stepOf(JournalEntry entry) {
    if (entry.step() != null) {
      return entry.step();
    }
    Instant at = at(entry.seen());
    Integer before = null;
    for (int i = 0; i < scenario.steps().size(); i++) {
      Instant started = scenario.steps().get(i).started();
      if (started != null && at != null && !started.isAfter(at)) {
        before = i;
      }
    }
    return before;
  }

  private static @Nullable Instant at(Evidence seen) {
    if (seen instanceof Exchange exchange) {
      return exchange.started();
    }
    return seen instanceof Event event ? event.at() : null;
  }

  /** By its steps: before them, it may have waited for its turn. */
  private TestResult timed(TestResult result) {
    Instant began = scenario.started();
    Instant ended = scenario.ended();
    result
        .setStart(
            result.getSteps().stream()
                .map(StepResult::getStart)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(began == null ? null : began.toEpochMilli()))
        .setStop(
            result.getSteps().stream()
                .map(StepResult::getStop)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(ended == null ? null : ended.toEpochMilli()));
    return result;
  }
}
