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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

  /** Steps whose text held a secret, by the id of the pickle's step. */
  private final Set<String> maskedSteps = ConcurrentHashMap.newKeySet();

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
      Map<String, String> steps = stepTexts(message);
      boolean found = mask(message);
      stepTexts(message).entrySet().stream()
          .filter(step -> !step.getValue().equals(steps.get(step.getKey())))
          .forEach(step -> maskedSteps.add(step.getKey()));
      found |= withoutArguments(message);
      return found ? deserializer.readValue(message.toString()) : envelope;
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

  private static Map<String, String> stepTexts(JsonNode message) {
    Map<String, String> texts = new HashMap<>();
    message
        .at("/pickle/steps")
        .forEach(step -> texts.put(step.path("id").asText(), step.path("text").asText()));
    return texts;
  }

  /**
   * Takes the arguments out of steps whose text held a secret: there it stands without the name
   * that tells.
   */
  private boolean withoutArguments(JsonNode message) {
    boolean found = false;
    for (JsonNode step : message.at("/testCase/testSteps")) {
      if (maskedSteps.contains(step.path("pickleStepId").asText())) {
        for (JsonNode group : step.findParents("value")) {
          ((ObjectNode) group).remove("value");
          found = true;
        }
      }
    }
    return found;
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
