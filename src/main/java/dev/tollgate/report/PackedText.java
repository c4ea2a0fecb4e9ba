package dev.tollgate.report;

/**
 * Bytes as text that can stand in a script element: 13 bits in two of 91 characters, where Base64
 * has 12. Those from {@code #} to {@code }}, but {@code !} for {@code <}, which could end the
 * element. Of what is left in the end, up to 6 bits stand in one.
 */
final class PackedText {
  private static final int BITS = 13;
  private static final int MOST_IN_ONE = 6;
  private static final int CHARACTERS = 91;

  private PackedText() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 2 * Byte.SIZE / BITS + 2);
    int held = 0;
    int bits = 0;
    for (byte each : bytes) {
      held |= (each & 0xff) << bits;
      bits += Byte.SIZE;
      if (bits >= BITS) {
        add(held & ((1 << BITS) - 1), text);
        held >>>= BITS;
        bits -= BITS;
      }
    }
    if (bits > MOST_IN_ONE) {
      add(held, text);
    } else if (bits > 0) {
      text.append(character(held));
    }
    return text.toString();
  }

  private static void add(int value, StringBuilder to) {
    to.append(character(value % CHARACTERS)).append(character(value / CHARACTERS));
  }

  private static char character(int value) {
    char character = (char) ('#' + value);
    return character == '<' ? '!' : character;
  }
}
