package dev.tollgate.evidence;

/**
 * Masks a private key that is printed over several lines, of which each by itself tells nothing.
 * Takes the lines in the order in which they were printed.
 */
public final class KeyLines {
  /** No key is longer: whoever prints the first line of one, and no last one, prints on. */
  private static final int LONGEST = 200;

  private int left;

  /** The line, without what it holds of a key. */
  public String masked(String line) {
    if (left == 0) {
      int begin = line.indexOf("-----BEGIN ");
      if (begin < 0 || !line.substring(begin).contains("PRIVATE KEY-----")) {
        return line;
      }
      // The key as a whole is for those who mask texts.
      left = line.indexOf("-----END ", begin) < 0 ? LONGEST : 0;
      return line;
    }
    int end = line.indexOf("-----END ");
    if (end < 0 && !line.strip().matches("[A-Za-z0-9+/=]*|(?:Proc-Type|DEK-Info|Comment): .*")) {
      left = 0;
      return line;
    }
    left = end < 0 ? left - 1 : 0;
    return Mask.KEY;
  }
}
