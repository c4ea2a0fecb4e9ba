package dev.tollgate.evidence;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Finds what is percent-encoded within a text, as in a query or a form, and masks what that says.
 * What has no secret in it stays as it is, to the letter.
 */
final class PercentEncoded {
  /** What ends an address. */
  private static final String AROUND = " \t\r\n\"'<>\\";

  /** What ends a value in it besides. */
  private static final String BETWEEN = AROUND + "&=?#";

  private PercentEncoded() {}

  static String masked(String text, UnaryOperator<String> masking) {
    // A value at a time, so that what stands beside it stays; and then as a whole, for a name may
    // be encoded, and what is between it and its value not.
    String values = each(text, BETWEEN, said -> encoded(said, masking));
    return each(values, AROUND, said -> decoded(said, masking));
  }

  /** Looks from each percent sign to both sides, so that no text is read twice over. */
  private static String each(String text, String ends, UnaryOperator<String> replacing) {
    StringBuilder masked = new StringBuilder();
    int done = 0;
    for (int sign = text.indexOf('%'); sign >= 0; sign = text.indexOf('%', done)) {
      int begin = sign;
      while (begin > done && ends.indexOf(text.charAt(begin - 1)) < 0) {
        begin--;
      }
      int end = sign;
      while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      masked.append(text, done, begin).append(replacing.apply(text.substring(begin, end)));
      done = end;
    }
    return masked.append(text, done, text.length()).toString();
  }

  private static String encoded(String run, UnaryOperator<String> masking) {
    String masked = decoded(run, masking);
    return masked.equals(run)
        ? run
        : URLEncoder.encode(masked, StandardCharsets.UTF_8).replace("%28", "(").replace("%29", ")");
  }

  private static String decoded(String run, UnaryOperator<String> masking) {
    try {
      String said = URLDecoder.decode(run, StandardCharsets.UTF_8);
      String masked = masking.apply(said);
      return masked.equals(said) ? run : masked;
    } catch (IllegalArgumentException e) {
      // A percent sign that begins no code.
      return run;
    }
  }
}
