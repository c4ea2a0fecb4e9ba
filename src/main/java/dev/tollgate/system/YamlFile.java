package dev.tollgate.system;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** A text that is no file of anybody's. */
  static YamlFile of(Path name, String text) {
    return new YamlFile(name, text, 0);
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
      throw because(e.getPropertyName(), YamlMistake.unknownKey(e));
    } catch (ValueInstantiationException e) {
      throw misspelt(e).orElseGet(() -> bad(YamlMistake.line(e), YamlMistake.senseless(e)));
    } catch (MismatchedInputException e) {
      throw bad(YamlMistake.line(e), YamlMistake.mismatch(e));
    } catch (JsonMappingException e) {
      throw bad(YamlMistake.line(e), YamlMistake.senseless(e));
    } catch (JsonProcessingException e) {
      throw bad(YamlMistake.line(e), YamlMistake.spoken(e.getOriginalMessage()));
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
   * key:}, at its beginning or else within braces.
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
    Pattern within = Pattern.compile("[{,]\\s*" + Pattern.quote(key) + ":");
    for (int i = 0; i < lines.size(); i++) {
      if (within.matcher(lines.get(i)).find()) {
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
    if (e.getType() != null && e.getType().hasRawClass(LeadsTo.class)) {
      // Its keys are severities, and it says so itself.
      return Optional.empty();
    }
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
                  YamlMistake.unknownKey(field.getKey(), YamlMistake.keyPath(e) + ".", known)));
        }
      }
    } catch (JsonProcessingException broken) {
      // What cannot be parsed was reported as such before.
    }
    return Optional.empty();
  }
}
