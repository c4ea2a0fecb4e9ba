package dev.tollgate.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.LongWords;
import dev.tollgate.stub.PathPattern;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** What a call can be checked for. */
public final class CallWords {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CallWords() {}

  public static Predicate<Exchange> header(String name, String value) {
    return call ->
        call.request().headers().stream()
            .anyMatch(h -> h.name().equalsIgnoreCase(name) && h.value().equals(value));
  }

  /**
   * The field of the JSON body is so.
   *
   * @param field a dotted path, elements of a list by number: {@code images.0.url}
   */
  public static Predicate<Exchange> field(String field, String value) {
    String kept = LongWords.shortened(value);
    return call -> {
      JsonNode node = json(call).at(pointer(field));
      return !node.isMissingNode() && LongWords.shortened(node.asText()).equals(kept);
    };
  }

  /** The field of the JSON body is this number, however it is written. */
  public static Predicate<Exchange> number(String field, BigDecimal value) {
    return call -> {
      JsonNode node = json(call).at(pointer(field));
      return node.isNumber() && node.decimalValue().compareTo(value) == 0;
    };
  }

  /**
   * Method and path are so.
   *
   * @param path may hold {@code {name}} for a segment
   */
  public static Predicate<Exchange> operation(String method, String path) {
    PathPattern pattern = new PathPattern(path);
    return call -> call.request().method().equals(method) && pattern.matches(call.request().path());
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
    String text = call.request().body().text();
    try {
      return JSON.readTree(text == null ? "null" : text);
    } catch (JsonProcessingException e) {
      return JSON.nullNode();
    }
  }
}
