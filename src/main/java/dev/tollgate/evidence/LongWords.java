package dev.tollgate.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A body for checks to look through: of a word that is longer than {@value #KEPT} bytes, as an
 * image in Base64 is, only the beginning is left. What checks look for is shorter, and a search of
 * every call for every element of a request through megabytes of one image takes seconds.
 */
public final class LongWords {
  static final int KEPT = 4 * 1024;

  private static final String OTHERS = "+/=-_";

  private LongWords() {}

  /** The same body where no word in it is longer. */
  public static byte[] shortened(byte[] body) {
    if (body.length <= KEPT) {
      return body;
    }
    ByteArrayOutputStream shortened = new ByteArrayOutputStream(4 * KEPT);
    int from = 0;
    while (from < body.length) {
      int end = from;
      while (end < body.length && isOfWord(body[end])) {
        end++;
      }
      shortened.write(body, from, Math.min(end - from, KEPT));
      from = end;
      while (end < body.length && !isOfWord(body[end])) {
        end++;
      }
      shortened.write(body, from, end - from);
      from = end;
    }
    return shortened.toByteArray();
  }

  /** The same of a text: what is compared with a part of such a body. */
  public static String shortened(String text) {
    return text.length() <= KEPT
        ? text
        : new String(shortened(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  /** Of Base64 in either alphabet. */
  private static boolean isOfWord(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || OTHERS.indexOf(b) >= 0;
  }
}
