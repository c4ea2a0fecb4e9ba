package dev.tollgate.reference.createproducts;

import java.io.InputStream;
import java.util.Objects;

/** The characters of an ASCII text as bytes, without a copy of it. */
final class AsciiStream extends InputStream {
  private final String text;
  private int next;

  AsciiStream(String text) {
    this.text = text;
  }

  @Override
  public int read() {
    return next < text.length() ? text.charAt(next++) : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length > 0 && next == text.length()) {
      return -1;
    }
    int count = Math.min(length, text.length() - next);
    for (int i = 0; i < count; i++) {
      into[offset + i] = (byte) text.charAt(next++);
    }
    return count;
  }
}
