package dev.tollgate.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether what was left after each of several equal phases keeps growing: a leak does, a warm-up
 * comes to rest.
 *
 * <p>The slope is that of Theil and Sen, the median of the slopes between any two levels: one level
 * that is off does not move it. One level in five that is lower than the one before is let pass
 * where there are six or more; with fewer, chance alone makes all but one of them rise too often
 * (one time in two with four, one in twelve with six).
 *
 * @param perPhase by how much it grows with each phase, in the unit of the levels
 * @param tolerance so much a phase is no growth
 * @param why what it was told by, or why nobody can tell
 */
public record Growth(Answer answer, double perPhase, double tolerance, String why) {
  /** So many levels it takes. */
  public static final int FEWEST = 4;

  private static final int ONE_MAY_FALL = 6;
  private static final double SHARE = 0.01;
  private static final double LEAST_HEAP = 512 * 1024;
  private static final double LEAST_RESIDENT = 3 * 1024 * 1024;

  /** What the levels can say. */
  public enum Answer {
    GROWS,
    STEADY,
    CANNOT_TELL;

    /** As every output spells it: {@code cannot tell}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Of memory: one percent of the first level a phase is no growth, nor is as much as a collector
   * or an allocator leaves lying about.
   *
   * @param bytes after each phase, the first of which is the warm-up
   * @param heap whether it is the heap; else what is resident, which is coarser
   */
  public static Growth ofMemory(double[] bytes, boolean heap) {
    double least = heap ? LEAST_HEAP : LEAST_RESIDENT;
    return of(bytes, bytes.length == 0 ? least : Math.max(SHARE * bytes[0], least));
  }

  /**
   * Of any levels.
   *
   * @param levels after each phase, the first of which is the warm-up
   * @param tolerance so much a phase is no growth, in their unit
   */
  public static Growth of(double[] levels, double tolerance) {
    int n = levels.length;
    if (n < FEWEST) {
      return new Growth(
          Answer.CANNOT_TELL,
          0,
          tolerance,
          "%d %s after equal phases, and it takes %d"
              .formatted(n, n == 1 ? "level" : "levels", FEWEST));
    }
    double slope = slope(levels);
    long falls = IntStream.range(1, n).filter(i -> levels[i] <= levels[i - 1]).count();
    String steps = "%d of %d steps rise".formatted(n - 1 - falls, n - 1);
    if (slope <= tolerance) {
      return new Growth(Answer.STEADY, slope, tolerance, steps);
    }
    if (falls <= mayFall(n)) {
      return new Growth(Answer.GROWS, slope, tolerance, steps);
    }
    return new Growth(
        Answer.CANNOT_TELL,
        slope,
        tolerance,
        n < ONE_MAY_FALL
            ? steps + ", which may be chance with fewer than " + ONE_MAY_FALL + " levels"
            : steps + ", and it is higher at the end all the same; run it more often");
  }

  /** Of six levels one may fall, of eleven two, and so on. */
  private static int mayFall(int levels) {
    return (levels - 1) / (ONE_MAY_FALL - 1);
  }

  private static double slope(double[] levels) {
    int n = levels.length;
    double[] slopes =
        IntStream.range(0, n)
            .boxed()
            .flatMapToDouble(
                i -> IntStream.range(i + 1, n).mapToDouble(j -> (levels[j] - levels[i]) / (j - i)))
            .toArray();
    Arrays.sort(slopes);
    int half = slopes.length / 2;
    return slopes.length % 2 == 1 ? slopes[half] : (slopes[half - 1] + slopes[half]) / 2;
  }
}
