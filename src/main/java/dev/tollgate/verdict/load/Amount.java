package dev.tollgate.verdict.load;

import java.util.Locale;

/** Figures of loads as people read them: to three digits, and more where it takes them. */
public final class Amount {
  private static final double MEGABYTE = 1 << 20;

  private Amount() {}

  /** {@code 812}, {@code 41.2}, {@code 0.47}. */
  public static String of(double value) {
    double size = Math.abs(value);
    return trimmed(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.0995 ? 2 : 4);
  }

  /** The same, to so many digits that it does not look like that other one, unless it is. */
  static String apartFrom(double value, double other) {
    String shown = of(value);
    return shown.equals(of(other)) ? trimmed(value, 4) : shown;
  }

  /** {@code 4,211}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 52.3 MB}. */
  public static String megabytes(double bytes) {
    return of(bytes / MEGABYTE) + " MB";
  }

  private static String trimmed(double value, int digits) {
    String text = String.format(Locale.ROOT, "%,." + digits + "f", value);
    return digits == 0 ? text : text.replaceAll("\\.?0+$", "");
  }
}
