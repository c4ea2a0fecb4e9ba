package dev.tollgate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tollgate.evidence.Masking;
import io.cucumber.messages.ndjson.Deserializer;
import io.cucumber.messages.ndjson.Serializer;
import io.cucumber.messages.types.Envelope;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Masks what Cucumber's messages say: a feature file may hold a secret, a check's message may quote
 * an answer that gave one away, and a step may attach one.
 */
final class MessageMasking {
  private final ObjectMapper json = new ObjectMapper();
  private final Serializer serializer = new Serializer();
  private final Deserializer deserializer = new Deserializer();
  private final Masking masking;
  private final TableMasking tables;

  MessageMasking(Masking masking) {
    this.masking = masking;
    this.tables = new TableMasking(masking);
  }

  /** The same message where it has nothing to mask. */
  Envelope mask(Envelope envelope) {
    if (!saysSomething(envelope)) {
      return envelope;
    }
    try {
      StringWriter line = new StringWriter();
      serializer.writeValue(line, envelope);
      JsonNode message = json.readTree(line.toString());
      return mask(message) ? deserializer.readValue(message.toString()) : envelope;
    } catch (IOException e) {
      throw new UncheckedIOException("A message of Cucumber's is always JSON", e);
    }
  }

  /** Most messages say only that something began or ended. */
  private static boolean saysSomething(Envelope envelope) {
    return envelope.getSource().isPresent()
        || envelope.getGherkinDocument().isPresent()
        || envelope.getPickle().isPresent()
        || envelope.getTestCase().isPresent()
        || envelope.getAttachment().isPresent()
        || envelope.getParseError().isPresent()
        || envelope.getSuggestion().isPresent()
        || envelope.getTestRunFinished().isPresent()
        || envelope.getTestRunHookFinished().isPresent()
        || envelope
            .getTestStepFinished()
            .filter(step -> step.getTestStepResult().getMessage().isPresent())
            .isPresent();
  }

  /** Masks in place, and says whether there was something to mask. */
  private boolean mask(JsonNode node) {
    boolean found = tables.mask(node);
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (!isName(field.getKey())) {
          found |= mask(field.getValue(), field::setValue);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        found |= mask(array.get(i), masked -> array.set(at, masked));
      }
    }
    return found;
  }

  private boolean mask(JsonNode part, java.util.function.Consumer<JsonNode> put) {
    if (!part.isTextual()) {
      return mask(part);
    }
    String masked = masking.text(tables.mask(part.asText()));
    if (masked.equals(part.asText())) {
      return false;
    }
    put.accept(TextNode.valueOf(masked));
    return true;
  }

  /** By which other messages know it. */
  private static boolean isName(String key) {
    return key.equals("uri") || key.equals("id") || key.endsWith("Id") || key.endsWith("Ids");
  }
}
