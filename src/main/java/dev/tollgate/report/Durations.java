package dev.tollgate.report;

import java.time.Duration;

/** Times as people read them; the same text in every country. */
public final class Durations {
  private Durations() {}

  /** {@code 0.4 ms}, {@code 12 ms}, {@code 3.2 s}, {@code 4 min 5 s}. */
  public static String words(Duration duration) {
    return millis(duration.toNanos() / 1e6);
  }

  /** The same of milliseconds. */
  public static String millis(double millis) {
    if (millis < 0) {
      return '-' + millis(-millis);
    }
    if (millis < 9.95) {
      return tenths(millis) + " ms";
    }
    if (millis < 999.5) {
      return Math.round(millis) + " ms";
    }
    if (millis < 59_950) {
      return tenths(millis / 1000) + " s";
    }
    long seconds = Math.round(millis / 1000);
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** With one decimal; by hand, for a page has very many. */
  private static String tenths(double value) {
    long tenths = Math.round(value * 10);
    return tenths / 10 + "." + tenths % 10;
  }
}
