package dev.tollgate.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The cells of a table: one with nothing in it is an empty text. */
public final class Cells {
  private Cells() {}

  /**
   * Rows of a name and a value.
   *
   * @throws IllegalArgumentException when one has no name
   */
  public static Map<String, String> of(Map<String, String> rows) {
    Map<String, String> cells = new LinkedHashMap<>();
    rows.forEach((name, value) -> cells.put(named(name), Objects.requireNonNullElse(value, "")));
    return cells;
  }

  /** Rows of a name alone. */
  public static List<String> of(List<String> names) {
    return names.stream().map(Cells::named).toList();
  }

  private static String named(String name) {
    if (Objects.requireNonNullElse(name, "").isEmpty()) {
      throw new IllegalArgumentException(
          "a row of the table has no name: its first cell is empty, and should say what the row is about");
    }
    return name;
  }
}
