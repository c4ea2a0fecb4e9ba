package dev.tollgate.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an OpenAPI file says can be asked, for whoever begins with it.
 *
 * @param title null when it has none
 * @param version of OpenAPI: {@code 3.0.3}
 * @param operations in the order of the file
 */
public record ApiOutline(@Nullable String title, String version, List<Described> operations) {
  private static final List<String> METHODS =
      List.of("get", "post", "put", "patch", "delete", "head", "options");

  public ApiOutline {
    operations = List.copyOf(operations);
  }

  /**
   * One operation.
   *
   * @param id what the file calls it; null when it does not
   * @param tag the first of its tags; null when it has none
   * @param summary in one line; empty when there is none
   * @param takesJson whether it has a body of JSON
   * @param example of that body; null when there is none
   * @param answers what its statuses mean, in one line that may be empty
   */
  public record Described(
      Operation operation,
      @Nullable String id,
      @Nullable String tag,
      String summary,
      boolean takesJson,
      @Nullable String example,
      SortedMap<Integer, String> answers) {}

  /**
   * @throws BadFileException when the file is not there, or is no OpenAPI 3 file with operations
   */
  public static ApiOutline read(Path path) {
    YamlFile file = YamlFile.open(path);
    JsonNode document = file.tree();
    String version = document.path("openapi").asText();
    if (!version.startsWith("3.") || !document.path("paths").isObject()) {
      throw file.because("openapi", "is no OpenAPI 3 file with \"paths\"");
    }
    List<Described> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> at : document.path("paths").properties()) {
      JsonNode asked = followed(document, at.getValue());
      asked.properties().stream()
          .filter(entry -> METHODS.contains(entry.getKey()))
          .map(entry -> described(document, at.getKey(), entry))
          .forEach(operations::add);
    }
    if (operations.isEmpty()) {
      throw file.because("paths", "has no operation: a path with get, post, put, patch or delete");
    }
    return new ApiOutline(text(document.at("/info/title")), version, operations);
  }

  /** Whether answers can be held against it: Tollgate reads the schemas of OpenAPI 3.0. */
  public boolean isContract() {
    return version.startsWith("3.0");
  }

  private static Described described(
      JsonNode document, String path, Map.Entry<String, JsonNode> entry) {
    JsonNode said = entry.getValue();
    JsonNode content = followed(document, said.path("requestBody")).path("content");
    JsonNode json = content.path("application/json");
    JsonNode example = json.path("example");
    return new Described(
        new Operation(entry.getKey().toUpperCase(Locale.ROOT), path),
        text(said.path("operationId")),
        text(said.path("tags").path(0)),
        line(said.path("summary").asText()),
        !json.isMissingNode(),
        example.isContainerNode() ? example.toPrettyString() : null,
        answers(document, said.path("responses")));
  }

  private static SortedMap<Integer, String> answers(JsonNode document, JsonNode responses) {
    SortedMap<Integer, String> answers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : responses.properties()) {
      if (each.getKey().matches("[1-5]\\d\\d")) {
        String means = followed(document, each.getValue()).path("description").asText();
        answers.put(Integer.parseInt(each.getKey()), line(means));
      }
    }
    return answers;
  }

  /** What a reference within the file stands for. */
  private static JsonNode followed(JsonNode document, JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
  }

  private static @Nullable String text(JsonNode node) {
    String text = line(node.asText());
    return text.isEmpty() ? null : text;
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
