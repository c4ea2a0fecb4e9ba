package dev.tollgate.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.LongWords;
import dev.tollgate.evidence.Request;
import dev.tollgate.stub.PathPattern;
import java.math.BigDecimal;
import java.util.List;

/** What a call can be checked for. */
public final class CallWords {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** In characters, of a value in a message. */
  private static final int SHOWN = 160;

  private static final String MISSING = "missing";

  private CallWords() {}

  public static CallCheck header(String name, String value) {
    return new CallCheck(
        call ->
            call.headers().stream()
                .anyMatch(h -> h.name().equalsIgnoreCase(name) && h.value().equals(value)),
        (shown, came) ->
            List.of(new CallRow("header " + name, value, headers(shown, name), false)));
  }

  /**
   * The field of the JSON body is so.
   *
   * @param field as {@link JsonPath} has it
   */
  public static CallCheck field(String field, String value) {
    JsonPath path = new JsonPath(field);
    String kept = LongWords.shortened(value);
    return new CallCheck(
        call -> {
          JsonNode node = path.in(json(call));
          return !node.isMissingNode() && LongWords.shortened(node.asText()).equals(kept);
        },
        (shown, came) -> List.of(new CallRow(field, value, shown(path.in(json(shown))), false)));
  }

  /** A parameter of the query is so. */
  static CallCheck query(String name, String value) {
    return new CallCheck(
        call -> call.query(name).contains(value),
        (shown, came) ->
            List.of(
                new CallRow(
                    "query parameter " + name,
                    value,
                    shown.request().query(name).stream().findFirst().orElse(MISSING),
                    false)));
  }

  /** The field of the JSON body is this number, however it is written. */
  public static CallCheck number(String field, BigDecimal value) {
    JsonPath path = new JsonPath(field);
    return new CallCheck(
        call -> {
          JsonNode node = path.in(json(call));
          return node.isNumber() && node.decimalValue().compareTo(value) == 0;
        },
        (shown, came) ->
            List.of(new CallRow(field, value.toString(), shown(path.in(json(shown))), false)));
  }

  /**
   * Method and path are so.
   *
   * @param path may hold {@code {name}} for a segment
   */
  public static CallCheck operation(String method, String path) {
    PathPattern pattern = new PathPattern(path);
    return new CallCheck(
        call -> call.method().equals(method) && pattern.matches(call.path()),
        (shown, came) ->
            List.of(
                new CallRow(
                    "method",
                    method,
                    shown.request().method(),
                    came.request().method().equals(method)),
                new CallRow(
                    "path", path, shown.request().path(), pattern.matches(came.request().path()))));
  }

  private static String headers(Exchange call, String name) {
    List<String> values =
        call.request().headers().stream()
            .filter(h -> h.name().equalsIgnoreCase(name))
            .map(Header::value)
            .toList();
    return values.isEmpty() ? MISSING : cut(String.join(", ", values));
  }

  /** An empty text is something else than none. */
  private static String shown(JsonNode value) {
    if (value.isMissingNode()) {
      return MISSING;
    }
    return cut(value.isTextual() && !value.asText().isEmpty() ? value.asText() : value.toString());
  }

  private static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }

  /** The first value of the header; empty when there is none. */
  public static String header(Exchange call, String name) {
    return call.request().headers().stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }

  /** {@code a.0.b} as a JSON pointer. */
  public static String pointer(String field) {
    return "/" + field.replace("~", "~0").replace("/", "~1").replace('.', '/');
  }

  /** A body as JSON, but for {@link LongWords}; null when it is none. */
  static JsonNode json(byte[] body) {
    try {
      JsonNode node = JSON.readTree(LongWords.shortened(body));
      return node == null ? JSON.nullNode() : node;
    } catch (java.io.IOException e) {
      return JSON.nullNode();
    }
  }

  /** The body of a call as JSON; null when it is none. */
  public static JsonNode json(Exchange call) {
    return json(call.request());
  }

  static JsonNode json(Request call) {
    String text = call.body().text();
    try {
      return JSON.readTree(text == null ? "null" : text);
    } catch (JsonProcessingException e) {
      return JSON.nullNode();
    }
  }
}
