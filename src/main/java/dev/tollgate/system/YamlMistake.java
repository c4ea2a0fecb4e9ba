package dev.tollgate.system;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the parser found wrong with a file, in words for the person who wrote it. */
final class YamlMistake {
  private YamlMistake() {}

  static String unknownKey(UnrecognizedPropertyException e) {
    List<String> known =
        Objects.requireNonNullElse(e.getKnownPropertyIds(), List.of()).stream()
            .map(Object::toString)
            .sorted()
            .toList();
    return unknownKey(e.getPropertyName(), keyPath(e), known);
  }

  /**
   * A key that nobody reads.
   *
   * @param path of it, from the top of the file
   */
  static String unknownKey(String key, String path, List<String> known) {
    return "unknown key \"" + key + "\"" + in(path) + "; known keys: " + String.join(", ", known);
  }

  private static String in(String path) {
    int last = path.lastIndexOf('.');
    return last <= 0 ? "" : " in \"" + path.substring(0, last) + "\"";
  }

  /** A value of another kind than the key has. */
  static String mismatch(MismatchedInputException e) {
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

  private static String shape(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (Collection.class.isAssignableFrom(type)) {
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

  /** A value that reads well and makes no sense. */
  static String senseless(JsonMappingException e) {
    String path = keyPath(e);
    return (path.isEmpty() ? "" : "\"" + path + "\": ") + rootMessage(e);
  }

  /** Where in the file it is: {@code dependencies.stock.answers[0]}. */
  static String keyPath(JsonMappingException e) {
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
  static String spoken(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
        .limit(2)
        .collect(Collectors.joining(": "));
  }

  /** Its line; 0 when the parser does not know. */
  static int line(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? 0 : Math.max(0, location.getLineNr());
  }
}
