package dev.tollgate.reference.createproducts;

/** Tells base64 (RFC 4648, section 4, padded) from other texts without decoding megabytes. */
final class Base64Text {
  private Base64Text() {}

  static boolean isOne(String text) {
    int end = text.length();
    if (end == 0 || end % 4 != 0) {
      return false;
    }
    for (int padding = 0; padding < 2 && text.charAt(end - 1) == '='; padding++) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
