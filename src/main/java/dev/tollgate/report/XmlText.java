package dev.tollgate.report;

import static java.util.Locale.ROOT;

/**
 * Text that XML 1.0 can hold, and HTML with it, and that leaves what stands beside it alone. Those
 * who escape text escape what has an escape, and let the rest through.
 */
final class XmlText {
  private XmlText() {}

  /**
   * The same text, with U+FFFD for each character that no XML may have (XML 1.0, 2.2), and the name
   * of each that turns the direction of writing: it would turn what comes after the text as well,
   * for it may end the isolation that a {@code bdi} gives.
   */
  static String of(String text) {
    // Nearly all text is plain, and there is much of it.
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  /** The same of characters. */
  static char[] of(char[] text) {
    for (char character : text) {
      if (!isPlain(character)) {
        return replaced(new String(text)).toCharArray();
      }
    }
    return text;
  }

  /** Whether it can stay, whatever stands beside it. */
  private static boolean isPlain(char character) {
    return (character >= 0x20 && character < 0x2000)
        || character == '\n'
        || (!Character.isSurrogate(character) && isAllowed(character) && !turns(character));
  }

  private static String replaced(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (turns(character)) {
                allowed
                    .append("[U+")
                    .append(Integer.toHexString(character).toUpperCase(ROOT))
                    .append(']');
              } else {
                allowed.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
              }
            });
    return allowed.toString();
  }

  /** Embeddings, overrides and isolates of Unicode's bidirectional algorithm, and their ends. */
  private static boolean turns(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
