package dev.tollgate.report;

import java.util.regex.Pattern;

/** Text that may be long, shortened for the page. */
public final class Cut {
  private static final int MOST = 8_000;

  /** A single space stays, and most are. */
  private static final Pattern SPACES = Pattern.compile("[^\\S ]\\s*| \\s+");

  private Cut() {}

  /** The text, or its first 8000 characters and how many more the record has. */
  public static String of(String text) {
    return text.length() <= MOST
        ? text
        : "%s… (%d more characters are in the record)"
            .formatted(first(text, MOST), text.length() - MOST);
  }

  /** The text in one line of at most so many characters. */
  static String to(String text, int most) {
    String line = SPACES.matcher(text).replaceAll(" ").strip();
    return line.length() <= most ? line : first(line, most - 1) + '…';
  }

  /** As many characters from its start, and never half of one. */
  static String first(String text, int count) {
    boolean half = Character.isHighSurrogate(text.charAt(count - 1));
    return text.substring(0, half ? count - 1 : count);
  }
}
