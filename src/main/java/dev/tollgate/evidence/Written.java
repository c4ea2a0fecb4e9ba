package dev.tollgate.evidence;

import java.util.zip.CRC32;

/**
 * What a record holds besides its end. A run writes down how much it was; where something else is
 * read, a line was lost, doubled or changed on the way. The order does not matter: what scenarios
 * that run at once write may stand in any.
 *
 * @param checksum the sum of the lines' CRC-32, without their line ends, modulo 2^32
 */
public record Written(long lines, long checksum) {
  public static final Written NOTHING = new Written(0, 0);

  private static final long MODULUS = 1L << 32;

  /** The CRC-32 of a line; one that was stored with Windows' line ends has the same. */
  public static long checksumOf(byte[] line) {
    CRC32 crc = new CRC32();
    int length = line.length;
    crc.update(line, 0, length > 0 && line[length - 1] == '\r' ? length - 1 : length);
    return crc.getValue();
  }

  /** With one line more, of that CRC-32. */
  public Written plus(long checksumOfLine) {
    return new Written(lines + 1, (checksum + checksumOfLine) % MODULUS);
  }
}
