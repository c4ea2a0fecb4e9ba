package dev.tollgate.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published contract, {@code openapi.yml} (OpenAPI 3.0): what each operation may answer. Paths,
 * methods, statuses, headers, media types and the schemas of JSON bodies are held against it.
 */
public final class Contract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE = "https://tollgate.example/contract";

  private final JsonNode document;
  private final SchemaRegistry schemas;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  /**
   * @throws BadFileException when the file is not there, or is no OpenAPI 3.0 file
   */
  static Contract read(Path path) {
    YamlFile file = YamlFile.open(path);
    JsonNode document = file.tree();
    if (!document.path("openapi").asText().startsWith("3.0")
        || !document.path("paths").isObject()) {
      throw file.because("openapi", "is no OpenAPI 3.0 file with \"paths\"");
    }
    return new Contract(document);
  }

  private Contract(JsonNode document) {
    this.document = document;
    this.schemas =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(BASE, document.toString())));
  }

  /**
   * What came back for a request.
   *
   * @param path as it was asked for, with or without a query
   * @param headers names and values in the order sent
   */
  public record Answer(
      String method,
      String path,
      int status,
      List<Map.Entry<String, String>> headers,
      String body) {
    public Answer {
      headers = List.copyOf(headers);
    }

    private List<String> header(String name) {
      return headers.stream()
          .filter(h -> h.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .toList();
    }
  }

  /**
   * In what an answer is not as the contract has it; empty when it is, and where the contract does
   * not speak of that path or method.
   */
  public List<String> problems(Answer answer) {
    Optional<String> operation = operation(answer.method(), answer.path());
    if (operation.isEmpty()) {
      return List.of();
    }
    JsonNode responses = document.at(operation.get() + "/responses");
    String status = String.valueOf(answer.status());
    Optional<String> described =
        List.of(status, status.charAt(0) + "XX", "default").stream()
            .filter(responses::has)
            .findFirst();
    if (described.isEmpty()) {
      return List.of("status " + status + " is none of " + names(responses));
    }
    String response = resolve(operation.get() + "/responses/" + described.get());
    List<String> problems = new ArrayList<>(headerProblems(response, answer));
    problems.addAll(bodyProblems(response, answer));
    return problems;
  }

  /** Whether the contract speaks of this path and method. */
  public boolean describes(String method, String path) {
    return operation(method, path).isPresent();
  }

  private Optional<String> operation(String method, String asked) {
    String path = asked.replaceFirst("[?#].*", "");
    for (Map.Entry<String, JsonNode> template : document.path("paths").properties()) {
      String pattern = template.getKey().replaceAll("\\{[^}/]+}", "[^/]+");
      String key = method.toLowerCase(Locale.ROOT);
      if (path.matches(pattern) && template.getValue().has(key)) {
        return Optional.of("/paths/" + escaped(template.getKey()) + "/" + key);
      }
    }
    return Optional.empty();
  }

  private List<String> headerProblems(String response, Answer answer) {
    List<String> problems = new ArrayList<>();
    for (String name : names(document.at(response + "/headers"))) {
      String header = resolve(response + "/headers/" + escaped(name));
      List<String> values = answer.header(name);
      if (values.isEmpty() && document.at(header + "/required").asBoolean()) {
        problems.add("header " + name + " is missing");
      }
      for (String value : values) {
        schemaProblems(header + "/schema", TextNode.valueOf(value)).stream()
            .map(problem -> "header " + name + " " + problem)
            .forEach(problems::add);
      }
    }
    return problems;
  }

  private List<String> bodyProblems(String response, Answer answer) {
    JsonNode content = document.at(response + "/content");
    if (content.isEmpty()) {
      return answer.body().isEmpty() ? List.of() : List.of("a body where none is described");
    }
    String type = answer.header("Content-Type").stream().findFirst().orElse("");
    String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (!content.has(media)) {
      return List.of(
          "Content-Type "
              + (type.isEmpty() ? "is missing" : "is " + type)
              + ", and should be "
              + names(content));
    }
    if (!media.endsWith("json")) {
      return List.of();
    }
    JsonNode body = json(answer.body());
    return body == null
        ? List.of("the body is no JSON")
        : schemaProblems(response + "/content/" + escaped(media) + "/schema", body);
  }

  private static @Nullable JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private List<String> schemaProblems(String pointer, JsonNode value) {
    if (document.at(pointer).isMissingNode()) {
      return List.of();
    }
    Schema schema =
        compiled.computeIfAbsent(
            pointer, p -> schemas.getSchema(SchemaLocation.of(BASE + "#" + p)));
    return schema.validate(value).stream().map(Contract::words).sorted().toList();
  }

  private static String words(Error error) {
    String where = String.valueOf(error.getInstanceLocation());
    return (where.isEmpty() || where.equals("/") ? "" : "at " + where + " ") + error.getMessage();
  }

  /** The pointer behind a reference within the file. */
  private String resolve(String pointer) {
    JsonNode reference = document.at(pointer + "/$ref");
    return reference.isTextual() ? resolve(reference.asText().replaceFirst("^#", "")) : pointer;
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toList());
  }
}
