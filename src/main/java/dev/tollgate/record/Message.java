package dev.tollgate.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.EvidenceJson;
import io.cucumber.messages.types.Attachment;
import io.cucumber.messages.types.Envelope;
import java.util.Optional;

/**
 * A message of a record.
 *
 * @param evidence what its attachment says; empty when it has none, or another tool's
 * @param broken whether it has an attachment that says that it is evidence, and is not
 * @param checksum that of its line
 */
record Message(Envelope envelope, Optional<Evidence> evidence, boolean broken, long checksum) {

  static Message of(Envelope envelope, long checksum) {
    Attachment attachment = envelope.getAttachment().orElse(null);
    if (attachment == null) {
      return new Message(envelope, Optional.empty(), false, checksum);
    }
    try {
      return new Message(
          envelope,
          EvidenceJson.read(attachment.getMediaType(), attachment.getBody()),
          false,
          checksum);
    } catch (JsonProcessingException | RuntimeException e) {
      return new Message(envelope, Optional.empty(), true, checksum);
    }
  }
}
