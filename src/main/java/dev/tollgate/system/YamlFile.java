package dev.tollgate.system;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A YAML file that a person wrote, read into records; whatever is wrong with it comes out as a
 * {@link BadFileException} with the line, the key and the keys that are known.
 */
final class YamlFile {
  private static final ObjectMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              c ->
                  c.setCoercion(
                      com.fasterxml.jackson.databind.cfg.CoercionInputShape.Integer,
                      com.fasterxml.jackson.databind.cfg.CoercionAction.TryConvert))
          .build();

  private final Path path;
  private final String text;

  /** The line of whatever is wrong, where the text is not that of the file; 0 where it is. */
  private final int onlyLine;

  private YamlFile(Path path, String text, int onlyLine) {
    this.path = path;
    this.text = text;
    this.onlyLine = onlyLine;
  }

  /**
   * @throws BadFileException when it is not there or cannot be read
   */
  static YamlFile open(Path path) {
    try {
      return new YamlFile(path, Files.readString(path), 0);
    } catch (NoSuchFileException e) {
      throw new BadFileException(path, 0, "no such file");
    } catch (IOException e) {
      throw new BadFileException(path, 0, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * What stands between two lines {@code ---} at the top of a file of prose.
   *
   * @throws BadFileException when there is none, or the file cannot be read
   */
  static YamlFile frontMatter(Path path) {
    YamlFile whole = open(path);
    List<String> lines = whole.text.lines().toList();
    int end =
        lines.isEmpty() || !lines.get(0).equals("---")
            ? -1
            : lines.subList(1, lines.size()).indexOf("---");
    if (end < 0) {
      throw new BadFileException(
          path, 1, "should begin with a line ---, then keys and values, then a line ---");
    }
    return new YamlFile(path, String.join("\n", lines.subList(0, end + 1)), 0);
  }

  <T> T as(Class<T> type) {
    try {
      T value = YAML.readValue(text, type);
      if (value == null) {
        throw bad(0, "is empty");
      }
      return value;
    } catch (UnrecognizedPropertyException e) {
      throw because(e.getPropertyName(), unknownKey(e));
    } catch (ValueInstantiationException e) {
      throw misspelt(e).orElseGet(() -> bad(line(e), at(e) + rootMessage(e)));
    } catch (MismatchedInputException e) {
      throw bad(line(e), mismatch(e));
    } catch (JsonMappingException e) {
      throw bad(line(e), at(e) + rootMessage(e));
    } catch (JsonProcessingException e) {
      throw bad(line(e), spoken(e.getOriginalMessage()));
    }
  }

  /**
   * This file with what another one says over it: mappings key by key, all else as a whole.
   * Mistakes are those of the other: this one was read before.
   *
   * @param over below the key {@code differs} of the other file
   */
  YamlFile with(JsonNode over, Path other) {
    JsonNode merged = merged(tree(), over);
    try {
      return new YamlFile(other, YAML.writeValueAsString(merged), open(other).line("differs"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was read can be written", e);
    }
  }

  private static JsonNode merged(JsonNode base, JsonNode over) {
    if (!base.isObject() || !over.isObject()) {
      return over;
    }
    ObjectNode merged = base.deepCopy();
    over.properties()
        .forEach(
            field ->
                merged.set(field.getKey(), merged(base.path(field.getKey()), field.getValue())));
    return merged;
  }

  /** What it holds, whatever that is. */
  JsonNode tree() {
    return as(JsonNode.class);
  }

  /**
   * The error for a value that reads well and makes no sense, at the first line that has {@code
   * key:}.
   */
  BadFileException because(String key, String message) {
    return bad(line(key), message);
  }

  private int line(String key) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(key + ":") || line.startsWith("- " + key + ":")) {
        return i + 1;
      }
    }
    return 0;
  }

  private BadFileException bad(int line, String message) {
    return new BadFileException(path, onlyLine > 0 ? onlyLine : line, message);
  }

  /** A key that is missing is mostly one that is there and misspelt; that is the better message. */
  private Optional<BadFileException> misspelt(ValueInstantiationException e) {
    try {
      JsonNode node = YAML.readTree(text);
      for (JsonMappingException.Reference ref : e.getPath()) {
        node =
            ref.getFieldName() == null ? node.path(ref.getIndex()) : node.path(ref.getFieldName());
      }
      List<String> known =
          YAML.getDeserializationConfig().introspect(e.getType()).findProperties().stream()
              .map(BeanPropertyDefinition::getName)
              .sorted()
              .toList();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (!known.contains(field.getKey())) {
          return Optional.of(
              because(
                  field.getKey(),
                  "unknown key \""
                      + field.getKey()
                      + "\""
                      + in(keyPath(e) + ".")
                      + "; known keys: "
                      + String.join(", ", known)));
        }
      }
    } catch (JsonProcessingException broken) {
      // What cannot be parsed was reported as such before.
    }
    return Optional.empty();
  }

  private static String unknownKey(UnrecognizedPropertyException e) {
    String known =
        Objects.requireNonNullElse(e.getKnownPropertyIds(), List.of()).stream()
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(", "));
    return "unknown key \""
        + e.getPropertyName()
        + "\""
        + in(keyPath(e))
        + "; known keys: "
        + known;
  }

  private static String in(String path) {
    int last = path.lastIndexOf('.');
    return last <= 0 ? "" : " in \"" + path.substring(0, last) + "\"";
  }

  private static String mismatch(MismatchedInputException e) {
    Class<?> type = e.getTargetType();
    return "\"" + keyPath(e) + "\" should be " + shape(type) + ": " + spoken(plain(e));
  }

  private static String plain(JsonMappingException e) {
    String message = Objects.requireNonNullElse(e.getOriginalMessage(), "");
    if (message.contains("START_ARRAY")) {
      return "found a list";
    }
    if (message.contains("START_OBJECT")) {
      return "found a mapping";
    }
    return message.contains("from String") || message.contains("VALUE_STRING")
        ? "found a text"
        : "found something else";
  }

  private static String shape(@org.jspecify.annotations.Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (java.util.Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a number" : "a mapping";
  }

  private static String at(JsonMappingException e) {
    String path = keyPath(e);
    return path.isEmpty() ? "" : "\"" + path + "\": ";
  }

  private static String keyPath(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference ref : e.getPath()) {
      if (ref.getFieldName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(ref.getFieldName());
      } else {
        path.append('[').append(ref.getIndex()).append(']');
      }
    }
    return path.toString();
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && !(root.getCause() instanceof JsonProcessingException)) {
      root = root.getCause();
    }
    String message =
        root instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : root.getMessage();
    return spoken(Objects.requireNonNullElse(message, root.toString()));
  }

  /** What the parser says, without the excerpts of the file that it puts between, indented. */
  private static String spoken(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
        .limit(2)
        .collect(Collectors.joining(": "));
  }

  private static int line(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? 0 : Math.max(0, location.getLineNr());
  }
}
