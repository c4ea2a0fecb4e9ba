package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scenario changes of a JSON body that is otherwise made up for it. */
public final class JsonEdits {
  private final List<Edit> edits = new ArrayList<>();

  /**
   * The field is this.
   *
   * @param path dotted, elements of a list by number: {@code groups.0.title}; objects on the way
   *     that are not there are made
   */
  public void set(String path, JsonNode value) {
    edits.add(new Edit(path, value));
  }

  /** The field is not there. */
  public void remove(String path) {
    edits.add(new Edit(path, null));
  }

  /**
   * Makes the changes, in their order.
   *
   * @throws IllegalArgumentException when a path leads through something that has no such field
   */
  public void apply(ObjectNode body) {
    edits.forEach(e -> apply(body, e));
  }

  private static void apply(ObjectNode body, Edit edit) {
    String[] steps = edit.path().split("\\.", -1);
    JsonNode parent = body;
    for (int i = 0; i < steps.length - 1; i++) {
      parent = into(parent, steps[i], edit.path());
    }
    String last = steps[steps.length - 1];
    if (parent instanceof ObjectNode object) {
      change(object, last, edit.value());
    } else if (parent instanceof ArrayNode array && Integer.parseInt(last) < array.size()) {
      change(array, Integer.parseInt(last), edit.value());
    } else {
      throw new IllegalArgumentException("the request has no " + edit.path() + " to change");
    }
  }

  private static JsonNode into(JsonNode parent, String step, String path) {
    if (parent instanceof ObjectNode object) {
      return object.has(step) ? object.get(step) : object.putObject(step);
    }
    JsonNode element = parent instanceof ArrayNode ? parent.get(Integer.parseInt(step)) : null;
    if (element == null) {
      throw new IllegalArgumentException("the request has no " + path + " to change");
    }
    return element;
  }

  private static void change(ObjectNode object, String field, @Nullable JsonNode value) {
    if (value == null) {
      object.remove(field);
    } else {
      object.set(field, value);
    }
  }

  private static void change(ArrayNode array, int index, @Nullable JsonNode value) {
    if (value == null) {
      array.remove(index);
    } else {
      array.set(index, value);
    }
  }

  private record Edit(String path, @Nullable JsonNode value) {}
}
