package dev.tollgate.report;

/**
 * Text that XML 1.0 can hold, and HTML with it. Those who escape text escape what has an escape,
 * and let the rest through.
 */
final class XmlText {
  private XmlText() {}

  /** The same text, with U+FFFD for each character that no XML may have (XML 1.0, 2.2). */
  static String of(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> isAllowed(character) ? character : 0xFFFD)
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
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
