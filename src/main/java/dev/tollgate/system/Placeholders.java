package dev.tollgate.system;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ${name}} in a text, filled with values. */
final class Placeholders {
  private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]+)}");

  private Placeholders() {}

  /**
   * @param values the value of a name; throws for one that it does not know
   */
  static String fill(String text, UnaryOperator<String> values) {
    return HOLE.matcher(text)
        .replaceAll(hole -> Matcher.quoteReplacement(values.apply(hole.group(1))));
  }
}
