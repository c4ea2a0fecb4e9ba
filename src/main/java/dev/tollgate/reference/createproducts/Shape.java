package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of JSON objects and notes what is wrong with them. A field that is null is as good
 * as absent; a field that is wrong reads as absent, so that all that is wrong is found in one go.
 */
final class Shape {
  private final List<Detail> problems = new ArrayList<>();

  List<Detail> problems() {
    return List.copyOf(problems);
  }

  void wrong(String path, String message) {
    problems.add(new Detail(path, message));
  }

  /** The field of that name, or null when it is absent or null. */
  @Nullable JsonNode field(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  @Nullable JsonNode object(JsonNode parent, String at, String name, boolean required) {
    JsonNode value = field(parent, name);
    if (value == null ? required : !value.isObject()) {
      wrong(at + name, "must be an object");
      return null;
    }
    return value;
  }

  /** Characters are counted as people do: one outside the basic plane is one. */
  @Nullable String text(JsonNode parent, String at, String name, Limits.Range range) {
    JsonNode value = field(parent, name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      wrong(at + name, "must be a text");
      return null;
    }
    String text = value.textValue();
    int length = text.codePointCount(0, text.length());
    if (length < range.least() || length > range.most()) {
      String allowed =
          range.least() == 0 ? "at most " + range.most() : range.least() + " to " + range.most();
      wrong(at + name, "must have " + allowed + " characters");
      return null;
    }
    return text;
  }

  @Nullable BigDecimal number(JsonNode parent, String at, String name, Limits.Range range) {
    JsonNode value = field(parent, name);
    if (value == null) {
      return null;
    }
    if (!value.isNumber()) {
      wrong(at + name, "must be a number");
      return null;
    }
    BigDecimal number = value.decimalValue();
    if (number.compareTo(BigDecimal.valueOf(range.least())) < 0
        || number.compareTo(BigDecimal.valueOf(range.most())) > 0) {
      wrong(at + name, "must be from " + range.least() + " to " + range.most());
      return null;
    }
    return number;
  }

  boolean flag(JsonNode parent, String at, String name, boolean otherwise) {
    JsonNode value = field(parent, name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      wrong(at + name, "must be true or false");
    }
    return value.booleanValue();
  }

  /**
   * Each element of an array read by itself; with too few or too many, none is looked at.
   *
   * @param read takes an element and its path
   */
  <T> List<T> each(
      JsonNode parent,
      String at,
      String name,
      Limits.Range range,
      BiFunction<JsonNode, String, T> read) {
    JsonNode value = field(parent, name);
    List<T> elements = new ArrayList<>();
    if (value == null || !value.isArray()) {
      wrong(at + name, "must be a list");
    } else if (value.size() < range.least() || value.size() > range.most()) {
      wrong(at + name, "must have " + range.least() + " to " + range.most() + " elements");
    } else {
      for (int i = 0; i < value.size(); i++) {
        elements.add(read.apply(value.get(i), at + name + "." + i));
      }
    }
    return elements;
  }
}
