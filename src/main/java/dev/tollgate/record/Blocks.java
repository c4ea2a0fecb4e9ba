package dev.tollgate.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a file at a time, as bytes: looking for line ends and decoding take time, and can
 * be done on all cores.
 */
final class Blocks {
  private static final int USUAL = 1 << 17;

  private final InputStream in;
  private byte[] rest = new byte[0];

  Blocks(InputStream in) {
    this.in = in;
  }

  /** Whole lines; the file's last one may lack its end. Null after the last block. */
  byte @Nullable [] next() throws IOException {
    byte[] block = Arrays.copyOf(rest, Math.max(USUAL, 2 * rest.length));
    int length = rest.length;
    while (true) {
      length += in.readNBytes(block, length, block.length - length);
      if (length < block.length) {
        rest = new byte[0];
        return length == 0 ? null : Arrays.copyOf(block, length);
      }
      int end = length;
      while (end > 0 && block[end - 1] != '\n') {
        end--;
      }
      if (end > 0) {
        rest = Arrays.copyOfRange(block, end, length);
        return Arrays.copyOf(block, end);
      }
      block = Arrays.copyOf(block, 2 * length);
    }
  }
}
