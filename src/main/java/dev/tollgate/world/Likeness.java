package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON value beside an example of it, in which {@code "${a UUID}"} and the like stand for any
 * value of that form.
 *
 * @param more whether objects may have more fields than the example
 * @param anyOrder whether lists may have more elements, and these in another order
 * @param masked takes a place and the value there, and gives it as it may be shown
 */
record Likeness(boolean more, boolean anyOrder, BinaryOperator<String> masked) {
  private static final int NOBODY = -1;
  private static final Pattern FORM =
      Pattern.compile("\\$\\{(a text like .+|[^{}]+)}", Pattern.DOTALL);

  /** To be asked only, and not to be shown. */
  Likeness(boolean more, boolean anyOrder) {
    this(more, anyOrder, (place, value) -> value);
  }

  /** Where they differ, a line each; empty when nowhere. */
  List<String> differences(JsonNode example, JsonNode found) {
    List<String> differences = new ArrayList<>();
    compare("$", example, found, differences);
    return differences;
  }

  private void compare(String at, JsonNode example, JsonNode found, List<String> differences) {
    Matcher form = FORM.matcher(example.asText());
    if (example.isTextual() && form.matches()) {
      if (found.isMissingNode() || !Form.has(found, form.group(1))) {
        differences.add(at + " should be " + form.group(1) + ", and is " + shown(at, found));
      }
    } else if (example.isObject() && found.isObject()) {
      compareFields(at, example, found, differences);
    } else if (example.isArray() && found.isArray() && anyOrder) {
      compareAnyOrder(at, example, found, differences);
    } else if (example.isArray() && found.isArray() && example.size() == found.size()) {
      for (int i = 0; i < example.size(); i++) {
        compare(at + "[" + i + "]", example.get(i), found.get(i), differences);
      }
    } else if (example.isArray() && found.isArray()) {
      differences.add(at + " should have " + example.size() + " elements, and has " + found.size());
    } else if (!isSame(example, found)) {
      differences.add(at + " should be " + shown(at, example) + ", and is " + shown(at, found));
    }
  }

  private void compareFields(
      String at, JsonNode example, JsonNode found, List<String> differences) {
    for (Map.Entry<String, JsonNode> field : example.properties()) {
      compare(at + "." + field.getKey(), field.getValue(), found.path(field.getKey()), differences);
    }
    for (Map.Entry<String, JsonNode> field : found.properties()) {
      if (!more && !example.has(field.getKey())) {
        differences.add(
            at
                + "."
                + field.getKey()
                + " should not be there, and is "
                + shown(at + "." + field.getKey(), field.getValue()));
      }
    }
  }

  /** Each element of the example has one of its own in the list, as far as that can be had. */
  private void compareAnyOrder(
      String at, JsonNode example, JsonNode found, List<String> differences) {
    int[] takenBy = new int[found.size()];
    Arrays.fill(takenBy, NOBODY);
    for (int i = 0; i < example.size(); i++) {
      if (!finds(i, example, found, takenBy, new boolean[found.size()])) {
        differences.add(
            at
                + " should have an element like "
                + shown(at, example.get(i))
                + ", and is "
                + shown(at, found));
      }
    }
  }

  /** Takes an element that nobody has, or one whose owner finds another. */
  private boolean finds(
      int one, JsonNode example, JsonNode found, int[] takenBy, boolean[] looked) {
    for (int j = 0; j < takenBy.length; j++) {
      if (!looked[j] && differences(example.get(one), found.get(j)).isEmpty()) {
        looked[j] = true;
        if (takenBy[j] == NOBODY || finds(takenBy[j], example, found, takenBy, looked)) {
          takenBy[j] = one;
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSame(JsonNode example, JsonNode found) {
    return (example.isNumber() && found.isNumber())
        ? example.decimalValue().compareTo(found.decimalValue()) == 0
        : example.equals(found);
  }

  private String shown(String at, JsonNode node) {
    return node.isMissingNode() ? "missing" : masked.apply(at, node.toString());
  }
}
