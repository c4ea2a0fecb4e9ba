package dev.tollgate.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks the numbers of payment cards. A number is one when it begins as those of an issuer do, is
 * as long, and its check digit is right (ISO/IEC 7812): of other numbers of that length that begin
 * alike one in ten is.
 */
final class CardNumbers {
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![A-Za-z0-9_.-])(?<!%[0-9A-Fa-f])(?:\\d{15,16}|\\d{4}([ +-])\\d{4}\\1\\d{4}\\1\\d{4}|\\d{4}([ +-])\\d{6}\\2\\d{5})(?![A-Za-z0-9_]|[.-]\\d)");

  /** Visa, Mastercard, Discover, JCB; and American Express, whose have 15 digits. */
  private static final Pattern ISSUER =
      Pattern.compile(
          "(?:4\\d{3}|5[1-5]\\d{2}|2(?:2[2-9]|[3-6]\\d|7[01])\\d|6(?:011|4[4-9]\\d|5\\d{2})|35(?:2[89]|[3-8]\\d))\\d{12}|3[47]\\d{13}");

  private CardNumbers() {}

  static String masked(String text) {
    Matcher digits = DIGITS.matcher(text).useTransparentBounds(true);
    StringBuilder masked = new StringBuilder();
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      // Asked only where a number begins: most of a text has none.
      if (isDigit(text, i) && !isDigit(text, i - 1)) {
        if (digits.region(i, text.length()).lookingAt() && isCard(digits.group())) {
          masked.append(text, done, i).append(mask(text, i));
          done = digits.end();
          i = done - 1;
        }
      }
    }
    return done == 0 ? text : masked.append(text, done, text.length()).toString();
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isCard(String written) {
    String digits = written.replaceAll("\\D", "");
    return ISSUER.matcher(digits).matches() && isChecked(digits);
  }

  private static String mask(String text, int start) {
    return isJsonNumber(text, start) ? '"' + Mask.CARD + '"' : Mask.CARD;
  }

  /** After {@code "name":}, or in a list, and no quote: what is put there has to have some. */
  private static boolean isJsonNumber(String text, int start) {
    int before = lastSign(text, start);
    if (before < 0) {
      return false;
    }
    char joint = text.charAt(before);
    if (joint == ':') {
      int name = lastSign(text, before);
      return name >= 0 && text.charAt(name) == '"';
    }
    return joint == '[' || (joint == ',' && (text.startsWith("{") || text.startsWith("[")));
  }

  /** Where the last one before that stands that is no white space; negative where none does. */
  private static int lastSign(String text, int end) {
    int at = end - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at;
  }

  /** The formula of Luhn. */
  private static boolean isChecked(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
