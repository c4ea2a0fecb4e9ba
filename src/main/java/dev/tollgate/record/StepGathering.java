package dev.tollgate.record;

import dev.tollgate.evidence.RunEnd;
import io.cucumber.messages.Convertor;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.TestStep;
import io.cucumber.messages.types.TestStepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one scenario's record says of one of its steps, as far as it goes. */
final class StepGathering {
  private final TestStep step;
  private @Nullable Instant started;
  private @Nullable TestStepResult result;

  StepGathering(TestStep step) {
    this.step = step;
  }

  void begin(Instant at) {
    started = at;
  }

  void end(TestStepResult result) {
    this.result = result;
  }

  StepStatus status() {
    if (result != null) {
      return StepStatus.of(result.getStatus());
    }
    return started != null ? StepStatus.CUT_OFF : StepStatus.NOT_RUN;
  }

  /** Whether it is the hook that let the scenario not begin. */
  boolean sentAway() {
    Failure said = step.getHookId().isPresent() ? failure() : null;
    return status() == StepStatus.SKIPPED
        && said != null
        && said.message().contains(RunEnd.SENT_AWAY);
  }

  @Nullable Failure failure() {
    return result == null ? null : Failure.of(result);
  }

  /** A hook that passed is nothing that a reader looks for; nor is one that was passed over. */
  boolean isShown() {
    return switch (status()) {
      case PASSED, NOT_RUN -> step.getPickleStepId().isPresent();
      case SKIPPED -> step.getPickleStepId().isPresent() || failure() != null;
      case PENDING, UNDEFINED, AMBIGUOUS, FAILED, CUT_OFF -> true;
    };
  }

  RecordedStep build(Map<String, PickleStep> written, Features features, Hooks hooks) {
    Duration took = result == null ? Duration.ZERO : Convertor.toDuration(result.getDuration());
    PickleStep pickle = step.getPickleStepId().map(written::get).orElse(null);
    if (pickle == null) {
      String hook = step.getHookId().orElse("");
      return new RecordedStep(
          hooks.kindOf(hook),
          hooks.nameOf(hook),
          null,
          List.of(),
          true,
          status(),
          failure(),
          started,
          took);
    }
    return new RecordedStep(
        features.keywordOf(pickle),
        pickle.getText(),
        pickle
            .getArgument()
            .flatMap(argument -> argument.getDocString())
            .map(docString -> docString.getContent())
            .orElse(null),
        pickle
            .getArgument()
            .flatMap(argument -> argument.getDataTable())
            .map(StepGathering::rows)
            .orElse(List.of()),
        false,
        status(),
        failure(),
        started,
        took);
  }

  private static List<List<String>> rows(PickleTable table) {
    return table.getRows().stream()
        .map(row -> row.getCells().stream().map(PickleTableCell::getValue).toList())
        .toList();
  }
}
