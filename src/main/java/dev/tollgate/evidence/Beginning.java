package dev.tollgate.evidence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a long text, to be masked by itself: a body of megabytes is not searched for
 * secrets to its end when a few kilobytes of it are kept. It is cut where no secret is cut in two,
 * for half of one is not known as a secret any more.
 */
final class Beginning {
  private static final List<Pattern> CUT_IN_TWO =
      List.of(
          Pattern.compile("eyJ[A-Za-z0-9_.-]*\\z"),
          Pattern.compile("(?i)\\b(?:bearer|basic)(?:\\s+|%20)[A-Za-z0-9._~+/=-]*\\z"),
          // A word, which may be a key: not one so long that it is all there is.
          Pattern.compile("(?<![A-Za-z0-9_.+/=%-])[A-Za-z0-9_.+/=%-]{1,512}\\z"),
          Pattern.compile("(?<![A-Za-z0-9])\\d{4}[ +-][\\d +-]{0,14}\\z"));

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
      for (Pattern secret : CUT_IN_TWO) {
        cut = before(secret, text, cut);
      }
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
