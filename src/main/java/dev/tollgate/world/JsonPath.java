package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a JSON value: {@code order.items[0].id}, or with dots only {@code order.items.0.id};
 * {@code [-1]} is the last of a list, {@code [*]} each of it, so that a list is found of those that
 * have the rest; {@code $} is the whole value. Where names have dots in them, {@code /a.b/0} as RFC
 * 6901 has it.
 */
public record JsonPath(String written) {
  private static final Pattern PART = Pattern.compile("\\[(-?\\d+|\\*)]|([^.\\[\\]]+)");

  /** What is there; missing when nothing is. */
  public JsonNode in(JsonNode whole) {
    if (written.startsWith("/")) {
      return whole.at(written);
    }
    return in(whole, parts());
  }

  private List<String> parts() {
    String path = written.replaceFirst("^\\$\\.?", "");
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(path);
    int end = 0;
    while (part.find()) {
      requireDot(path, end, part);
      parts.add(part.group(1) == null ? part.group(2) : part.group(1));
      end = part.end();
    }
    if (end != path.length()) {
      throw unreadable();
    }
    return parts;
  }

  /** Between two parts is a dot, or the bracket of the second, and nothing else. */
  private void requireDot(String path, int end, Matcher part) {
    String between = path.substring(end, part.start());
    boolean bracket = part.group(1) != null;
    if (!(between.isEmpty() && (bracket || end == 0)) && !(between.equals(".") && end > 0)) {
      throw unreadable();
    }
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "\"" + written + "\" names no field: write order.items[0].id");
  }

  private static JsonNode in(JsonNode node, List<String> parts) {
    JsonNode at = node;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.equals("*") && at.isArray()) {
        return each(at, parts.subList(i + 1, parts.size()));
      }
      at = at.isArray() ? element(at, part) : at.path(part);
    }
    return at;
  }

  /** Where there are elements and none has it, the name may be mistyped: that is no empty list. */
  private static JsonNode each(JsonNode list, List<String> rest) {
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    for (JsonNode element : list) {
      JsonNode part = in(element, rest);
      if (!part.isMissingNode()) {
        found.add(part);
      }
    }
    return found.isEmpty() && !list.isEmpty() ? MissingNode.getInstance() : found;
  }

  private static JsonNode element(JsonNode list, String part) {
    try {
      int index = Integer.parseInt(part);
      return list.path(index < 0 ? list.size() + index : index);
    } catch (NumberFormatException e) {
      return MissingNode.getInstance();
    }
  }
}
