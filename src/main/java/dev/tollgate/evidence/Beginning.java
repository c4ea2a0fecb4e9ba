package dev.tollgate.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a long text, to be masked by itself: a body of megabytes is not searched for
 * secrets to its end when a few kilobytes of it are kept. It is cut where no secret is cut in two,
 * for half of one is not known as a secret any more.
 */
final class Beginning {
  private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_.-]*$");
  private static final Pattern SCHEME =
      Pattern.compile("(?i)\\b(?:bearer|basic)(?:\\s+|%20)[A-Za-z0-9._~+/=-]*$");

  /** No token that anybody sends is longer: so far back the cut looks for the beginning of one. */
  private static final int LONGEST = 16 * 1024;

  private Beginning() {}

  /**
   * A part of the text, up to the length at most.
   *
   * @param text longer than that, so that what is cut in two can be told
   */
  static String of(String text, int length) {
    int cut = length;
    for (int before = -1; before != cut; ) {
      before = cut;
      cut = before(TOKEN, text, cut);
      cut = before(SCHEME, text, cut);
      while (cut > 0 && text.charAt(cut - 1) == '\\') {
        cut--;
      }
    }
    return text.substring(0, cut);
  }

  private static int before(Pattern pattern, String text, int cut) {
    Matcher end = pattern.matcher(text).region(Math.max(0, cut - LONGEST), cut);
    return end.find() ? end.start() : cut;
  }
}
