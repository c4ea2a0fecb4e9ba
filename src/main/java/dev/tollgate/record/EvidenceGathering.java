package dev.tollgate.record;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.evidence.Stray;
import io.cucumber.messages.types.Attachment;
import io.cucumber.messages.types.AttachmentContentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attachments of one record: the run's own are kept here, a scenario's go to it. */
final class EvidenceGathering {
  final List<JournalEntry> shared = new ArrayList<>();
  final List<Stray> strays = new ArrayList<>();
  @Nullable RunInfo info;
  @Nullable Plan plan;
  @Nullable RunEnd end;

  private final ScenariosGathering scenarios;

  EvidenceGathering(ScenariosGathering scenarios) {
    this.scenarios = scenarios;
  }

  /**
   * Takes the message's attachment, if it has one.
   *
   * @return what is wrong with it; empty when nothing is
   */
  Optional<String> take(Message message) {
    Attachment attachment = message.envelope().getAttachment().orElse(null);
    if (attachment == null) {
      return Optional.empty();
    }
    if (message.broken()) {
      return Optional.of("is no " + attachment.getMediaType() + " that this Tollgate can read");
    }
    Optional<String> other = message.evidence().flatMap(this::ofAnotherRun);
    boolean placed =
        message
            .evidence()
            .map(evidence -> take(evidence, attachment))
            .orElseGet(() -> foreign(attachment));
    if (other.isPresent()) {
      return other;
    }
    return placed ? Optional.empty() : Optional.of("is attached to a scenario that never started");
  }

  /** A record is of one run, which ends once. */
  private Optional<String> ofAnotherRun(Evidence evidence) {
    if (evidence instanceof RunInfo found && info != null && !info.id().equals(found.id())) {
      return Optional.of("is of run " + found.id() + ", and what came before of " + info.id());
    }
    return evidence instanceof RunEnd && end != null
        ? Optional.of("is a second end of the run")
        : Optional.empty();
  }

  private boolean take(Evidence evidence, Attachment attachment) {
    if (evidence instanceof RunInfo found) {
      info = found;
    } else if (evidence instanceof Plan found) {
      plan = found;
    } else if (evidence instanceof RunEnd found) {
      end = found;
    } else if (evidence instanceof Stray stray) {
      strays.add(stray);
    } else if (evidence instanceof Exchange exchange) {
      return journal(new JournalEntry(exchange.startNanos(), null, exchange), attachment);
    } else if (evidence instanceof Event event) {
      return journal(new JournalEntry(event.atNanos(), null, event), attachment);
    } else if (evidence instanceof Load load) {
      return journal(new JournalEntry(load.startNanos(), null, load), attachment);
    }
    return true;
  }

  private boolean journal(JournalEntry entry, Attachment attachment) {
    if (attachment.getTestCaseStartedId().isEmpty()) {
      return shared.add(entry);
    }
    String step = attachment.getTestStepId().orElse(null);
    return scenarios.with(
        attachment.getTestCaseStartedId().get(), scenario -> scenario.see(step, entry));
  }

  /** What a step attached in Cucumber's own way; the run as a whole has none. */
  private boolean foreign(Attachment attachment) {
    String body = attachment.getBody();
    boolean text = attachment.getContentEncoding() == AttachmentContentEncoding.IDENTITY;
    Attached attached =
        new Attached(
            attachment.getMediaType(),
            attachment.getFileName().orElse(null),
            text ? body : "%d bytes, not text".formatted(body.length() / 4 * 3));
    return attachment
        .getTestCaseStartedId()
        .map(id -> scenarios.with(id, scenario -> scenario.attach(attached)))
        .orElse(true);
  }
}
