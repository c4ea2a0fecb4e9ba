package dev.tollgate.stub;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills an answer's body with what was asked: {@code ${json.item}}, {@code ${header.X-Colour}},
 * {@code ${query.size}}, {@code ${path.id}} (a segment that the path names {@code {id}}), {@code
 * ${method}}, {@code ${body}} and, a new one each time, {@code ${uuid}}.
 */
public final class AnswerTemplate {
  private static final Pattern HOLE =
      Pattern.compile("\\$\\{(uuid|method|body|(?:json|header|query|path)\\.[^{}]+)}");
  private static final Pattern OF_CALL =
      Pattern.compile("method|body|(?:json|header|query|path)\\..+");

  private AnswerTemplate() {}

  /** Whether a name is one that only a call has a value for. */
  public static boolean isOfCall(String name) {
    return OF_CALL.matcher(name).matches();
  }

  /**
   * The answer to this call.
   *
   * @param path as the calls that are meant have it; null when it may be any
   */
  static Answer fill(Answer answer, StubCall call, @Nullable String path) {
    if (!isText(answer.headers())) {
      return answer;
    }
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    return body.contains("${")
        ? new Answer(
            answer.status(),
            answer.headers(),
            fill(body, answer.headers(), call, path).getBytes(StandardCharsets.UTF_8))
        : answer;
  }

  static String fill(
      String body, Map<String, String> headers, StubCall call, @Nullable String path) {
    String said = type(headers);
    String type = said.isEmpty() && body.stripLeading().matches("(?s)[{\\[].*") ? "json" : said;
    return HOLE.matcher(body)
        .replaceAll(
            hole ->
                Matcher.quoteReplacement(
                    value(hole.group(1), call, path, value -> written(type, value))));
  }

  /**
   * A value as a text of that type has it: with the escapes of JSON or XML, or as it is.
   *
   * @param type a content type
   */
  public static String written(String type, String value) {
    if (type.contains("json")) {
      return new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }
    return type.contains("xml") || type.contains("html")
        ? value
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;")
        : value;
  }

  private static boolean isText(Map<String, String> headers) {
    String type = type(headers);
    return type.isEmpty() || Stream.of("text", "json", "xml").anyMatch(type::contains);
  }

  /** Empty when it is not said. */
  private static String type(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
        .map(header -> header.getValue().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  private static String value(
      String name, StubCall call, @Nullable String path, UnaryOperator<String> written) {
    int dot = name.indexOf('.');
    String rest = dot < 0 ? "" : name.substring(dot + 1);
    return switch (dot < 0 ? name : name.substring(0, dot)) {
      case "uuid" -> UUID.randomUUID().toString();
      case "method" -> call.method();
      case "body" -> call.text();
      case "json" -> json(call.json().at("/" + rest.replace('.', '/')), written);
      case "header" -> written.apply(String.join(",", call.header(rest)));
      case "query" -> written.apply(call.asItCame().query(rest).stream().findFirst().orElse(""));
      default -> written.apply(path == null ? "" : segment(call, path, rest));
    };
  }

  private static String json(JsonNode value, UnaryOperator<String> written) {
    return value.isContainerNode() ? value.toString() : written.apply(value.asText(""));
  }

  private static String segment(StubCall call, String path, String name) {
    return new PathPattern(path).value(name, call.path()).orElse("");
  }
}
