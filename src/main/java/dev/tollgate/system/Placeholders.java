package dev.tollgate.system;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ${name}} in a text, filled with values. */
final class Placeholders {
  private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]+)}");

  private Placeholders() {}

  /**
   * @param unknown makes the error for a name that has no value
   */
  static String fill(
      String text,
      Map<String, String> values,
      Function<String, ? extends RuntimeException> unknown) {
    Matcher holes = HOLE.matcher(text);
    return holes.replaceAll(
        hole -> {
          String value = values.get(hole.group(1));
          if (value == null) {
            throw unknown.apply(hole.group(1));
          }
          return Matcher.quoteReplacement(value);
        });
  }
}
