package dev.tollgate.world;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions as scenarios write them. */
final class Patterns {
  private Patterns() {}

  /**
   * What is written.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Pattern of(String written, int flags) {
    try {
      return Pattern.compile(written, flags);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no regular expression: %s; a character that stands for itself has a backslash before it, as \\( has"
              .formatted(written, e.getDescription()),
          e);
    }
  }
}
