package dev.tollgate.record;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Looks at a record for what must not be in it, by forms that nothing else has: signed tokens and
 * private keys. What captures evidence masks them; this shares no code with it, so that what the
 * one misses the other can find.
 */
final class SecretSearch {
  private static final byte[] TOKEN = "eyJ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] KEY = "PRIVATE KEY-----".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BEGIN = "-----BEGIN ".getBytes(StandardCharsets.US_ASCII);

  /** A header or a payload has at least that many characters, a signature more. */
  private static final int LEAST_PART = 10;

  private static final int LEAST_SIGNATURE = 16;

  private SecretSearch() {}

  /** What the line holds: {@code a signed token}; empty when it holds nothing of the kind. */
  static Optional<String> in(byte[] line) {
    for (int i = 0; i < line.length; i++) {
      if (line[i] == 'e' && at(line, i, TOKEN) && isToken(line, i)) {
        return Optional.of("a signed token");
      }
      if (line[i] == '-' && at(line, i, BEGIN) && isKey(line, i)) {
        return Optional.of("a private key");
      }
    }
    return Optional.empty();
  }

  private static boolean isToken(byte[] line, int from) {
    if (from > 0 && isTokenSign(line[from - 1]) && !isAfterEscape(line, from)) {
      return false;
    }
    int header = end(line, from);
    int payload = end(line, header + 1);
    return dot(line, header)
        && header - from >= LEAST_PART
        && at(line, header + 1, TOKEN)
        && dot(line, payload)
        && payload - header > LEAST_PART
        && end(line, payload + 1) - payload > LEAST_SIGNATURE;
  }

  /**
   * Of JSON ({@code \\n}, {@code \\u003d}) or of an address ({@code %3D}): its letters are no sign.
   */
  private static boolean isAfterEscape(byte[] line, int from) {
    return (from >= 2 && line[from - 2] == '\\')
        || (from >= 3 && line[from - 3] == '%')
        || (from >= 6 && line[from - 6] == '\\' && line[from - 5] == 'u');
  }

  private static boolean isKey(byte[] line, int from) {
    int end = Math.min(line.length, from + 64);
    for (int i = from; i < end; i++) {
      if (at(line, i, KEY)) {
        return true;
      }
    }
    return false;
  }

  /** Where the signs of a token's part end, from there on. */
  private static int end(byte[] line, int from) {
    int end = from;
    while (end < line.length && isTokenSign(line[end])) {
      end++;
    }
    return end;
  }

  private static boolean dot(byte[] line, int at) {
    return at < line.length && line[at] == '.';
  }

  private static boolean isTokenSign(byte sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9')
        || sign == '-'
        || sign == '_';
  }

  private static boolean at(byte[] line, int at, byte[] what) {
    if (at + what.length > line.length) {
      return false;
    }
    for (int i = 0; i < what.length; i++) {
      if (line[at + i] != what[i]) {
        return false;
      }
    }
    return true;
  }
}
