package dev.tollgate.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cucumber.messages.types.Attachment;
import io.cucumber.messages.types.AttachmentContentEncoding;
import io.cucumber.messages.types.Timestamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of attachments: nearly all of a record is in them, and a parser that is made for
 * every kind of message takes much longer.
 */
final class AttachmentJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] START = "{\"attachment\":{".getBytes(StandardCharsets.UTF_8);

  private AttachmentJson() {}

  /** The line's attachment; null when it has none, or one with more to it than is usual. */
  static @Nullable Attachment read(byte[] line) throws IOException {
    if (Arrays.mismatch(line, START) != START.length) {
      return null;
    }
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      json.nextToken();
      json.nextToken();
      Map<String, String> texts = new HashMap<>();
      Timestamp timestamp = null;
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          texts.put(name, json.getText());
        } else if (name.equals("timestamp") && json.currentToken() == JsonToken.START_OBJECT) {
          timestamp = timestamp(json);
          if (timestamp == null) {
            return null;
          }
        } else {
          return null;
        }
      }
      Attachment attachment = attachment(texts, timestamp);
      boolean whole = json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null;
      return whole && texts.isEmpty() ? attachment : null;
    }
  }

  private static @Nullable Timestamp timestamp(JsonParser json) throws IOException {
    Map<String, Long> numbers = new HashMap<>();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
        return null;
      }
      numbers.put(name, json.getLongValue());
    }
    return new Timestamp(numbers.get("seconds"), numbers.get("nanos"));
  }

  /** Takes what it knows out of the texts. */
  private static Attachment attachment(Map<String, String> texts, @Nullable Timestamp timestamp) {
    return new Attachment(
        texts.remove("body"),
        AttachmentContentEncoding.fromValue(texts.remove("contentEncoding")),
        texts.remove("fileName"),
        texts.remove("mediaType"),
        null,
        texts.remove("testCaseStartedId"),
        texts.remove("testStepId"),
        texts.remove("url"),
        texts.remove("testRunStartedId"),
        texts.remove("testRunHookStartedId"),
        timestamp);
  }
}
