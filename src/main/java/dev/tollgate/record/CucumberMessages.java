package dev.tollgate.record;

import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.EvidenceName;
import io.cucumber.messages.types.Attachment;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.TestRunFinished;
import io.cucumber.messages.types.Timestamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A record's messages for tools that know Cucumber and not Tollgate: evidence is JSON with a name
 * that says what it is, and stands at a step. What belongs to the run and to no scenario is left
 * out; such tools have no place for it.
 */
public final class CucumberMessages implements Messages.Reader {
  private final Consumer<Envelope> tool;
  private final Map<String, String> lastSteps = new HashMap<>();
  private Timestamp lastSeen = new Timestamp(0L, 0L);
  private boolean finished;
  private boolean begun;
  private int unreadable;

  /**
   * What a record does not tell.
   *
   * @param lines how many could not be read
   * @param end whether it ends before the run did
   * @param all whether it tells of no run: it is no record
   */
  public record Missing(int lines, boolean end, boolean all) {}

  private CucumberMessages(Consumer<Envelope> tool) {
    this.tool = tool;
  }

  /**
   * Hands over the messages in their order.
   *
   * @return what is missing
   * @throws UncheckedIOException when the record cannot be opened
   */
  public static Missing read(Path record, Consumer<Envelope> tool) {
    CucumberMessages messages = new CucumberMessages(tool);
    try {
      new Messages(record, messages).read();
    } catch (IOException e) {
      throw new UncheckedIOException(record + " cannot be read: " + e.getMessage(), e);
    }
    messages.finish();
    return new Missing(messages.unreadable, !messages.finished, !messages.begun);
  }

  @Override
  public void message(Message read, int line) {
    Envelope message = read.envelope();
    begun |= message.getTestRunStarted().isPresent();
    message
        .getTestStepStarted()
        .ifPresent(step -> lastSteps.put(step.getTestCaseStartedId(), step.getTestStepId()));
    message.getTestStepFinished().ifPresent(step -> lastSeen = step.getTimestamp());
    finished |= message.getTestRunFinished().isPresent();
    Attachment attachment = message.getAttachment().orElse(null);
    if (attachment == null) {
      tool.accept(message);
    } else {
      translated(attachment, read).map(Envelope::of).ifPresent(tool);
    }
  }

  @Override
  public void damage(int line, String message) {
    unreadable++;
  }

  @Override
  public void cut() {
    unreadable++;
  }

  /** Tools write their file when a run ends; one that was cut off has to end for them too. */
  private void finish() {
    if (!finished) {
      tool.accept(
          Envelope.of(new TestRunFinished("the run was cut off", false, lastSeen, null, null)));
    }
  }

  private Optional<Attachment> translated(Attachment attachment, Message read) {
    if (read.broken()) {
      unreadable++;
      return Optional.empty();
    }
    Optional<Evidence> evidence = read.evidence();
    if (evidence.isEmpty()) {
      return Optional.of(attachment);
    }
    return attachment
        .getTestCaseStartedId()
        .map(id -> translated(attachment, id, EvidenceName.of(evidence.get())));
  }

  /** What was seen between two steps goes to the one before: tools show none without a step. */
  private Attachment translated(Attachment attachment, String testCaseStartedId, String name) {
    @Nullable String step =
        attachment.getTestStepId().orElseGet(() -> lastSteps.get(testCaseStartedId));
    return new Attachment(
        attachment.getBody(),
        attachment.getContentEncoding(),
        name,
        "application/json",
        null,
        testCaseStartedId,
        step,
        null,
        null,
        null,
        attachment.getTimestamp().orElse(null));
  }
}
