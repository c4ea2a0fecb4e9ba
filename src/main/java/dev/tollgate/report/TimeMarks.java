package dev.tollgate.report;

import java.util.stream.LongStream;

/** Marks at an axis of time, at moments that people count in. */
final class TimeMarks {
  private static final int MOST = 6;
  private static final long[] STEPS = {
    100,
    200,
    500,
    1_000,
    2_000,
    5_000,
    10_000,
    15_000,
    30_000,
    60_000,
    120_000,
    300_000,
    600_000,
    900_000,
    1_800_000,
    3_600_000,
    7_200_000,
    14_400_000,
    43_200_000
  };

  private TimeMarks() {}

  /** Adds them for a time of so many milliseconds. */
  static void add(Plot plot, long millis) {
    long step =
        LongStream.of(STEPS)
            .filter(each -> millis / each < MOST)
            .findFirst()
            .orElse(STEPS[STEPS.length - 1]);
    for (long at = 0; at <= millis; at += step) {
      plot.mark((double) at / Math.max(1, millis), words(at));
    }
  }

  private static String words(long millis) {
    if (millis % 1000 != 0) {
      return millis + " ms";
    }
    long seconds = millis / 1000;
    return seconds % 60 != 0 || seconds == 0
        ? (seconds >= 60 ? seconds / 60 + " min " : "") + seconds % 60 + " s"
        : seconds % 3600 != 0
            ? (seconds >= 3600 ? seconds / 3600 + " h " : "") + seconds % 3600 / 60 + " min"
            : seconds / 3600 + " h";
  }
}
