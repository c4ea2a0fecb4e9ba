package dev.tollgate.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Whether the median of one series of latencies is above that of another, which was measured at
 * another time on the same machine.
 *
 * <p>The interval is a bootstrap over medians, in blocks. It knows how the machine varied while
 * each series was measured, and not what was otherwise between the two. So each series is compared
 * with itself as well, its first half with its second and its middle with its ends: a machine on
 * which the same thing changed on its way is known to vary by that much, and the interval is made
 * wider by it. So it is by a change in what Tollgate's own work took, where that is given.
 */
public final class MedianComparison {
  /** Below this a series has no dozen of blocks that are worth drawing. */
  public static final int FEWEST = 100;

  /**
   * A regression of this size blocks, by default; who cannot see it cannot say that there is none.
   */
  public static final double MATTERS_PERCENT = 10;

  private static final int MOST = 200;

  private MedianComparison() {}

  /**
   * The answer for two series.
   *
   * @param older what it was, in milliseconds, in the order of time
   * @param newer what it is
   */
  public static Slowness of(double[] older, double[] newer) {
    return of(older, newer, new double[0], new double[0]);
  }

  /**
   * The same with a control: how long something took beside each series that no change of what is
   * compared can make slower.
   *
   * @param controlOlder in the order of time; empty where it is not known
   */
  public static Slowness of(
      double[] older, double[] newer, double[] controlOlder, double[] controlNewer) {
    int fewest = Math.min(older.length, newer.length);
    if (fewest < FEWEST) {
      return Slowness.tooFew(fewest, FEWEST);
    }
    double[] was = logs(older);
    double[] is = logs(newer);
    double noise = Math.max(drift(was), drift(is));
    if (Math.min(controlOlder.length, controlNewer.length) >= FEWEST) {
      noise = Math.max(noise, difference(logs(controlOlder), logs(controlNewer)).likely());
    }
    return Answers.of(difference(was, is).within(noise), noise, MATTERS_PERCENT);
  }

  /**
   * How much slower or quicker a series became while it was measured; 0 where that may be chance.
   */
  private static double drift(double[] logs) {
    return Math.max(
        difference(half(logs, 0), half(logs, 1)).likely(),
        difference(ends(logs), middle(logs)).likely());
  }

  private static double[] half(double[] logs, int which) {
    int half = logs.length / 2;
    return Arrays.copyOfRange(logs, which * half, (which + 1) * half);
  }

  private static double[] middle(double[] logs) {
    return Arrays.copyOfRange(logs, logs.length / 4, logs.length - logs.length / 4);
  }

  private static double[] ends(double[] logs) {
    int quarter = logs.length / 4;
    return DoubleStream.concat(
            Arrays.stream(logs, 0, quarter),
            Arrays.stream(logs, logs.length - quarter, logs.length))
        .toArray();
  }

  private static Estimate difference(double[] older, double[] newer) {
    Blocks was = new Blocks(older);
    Blocks is = new Blocks(newer);
    return Estimate.of(
        is.median() - was.median(),
        random -> is.drawnMedian(random) - was.drawnMedian(random),
        Blocks.seededBy(older, newer));
  }

  private static double[] logs(double[] millis) {
    return Logs.of(Condensed.of(millis, MOST));
  }
}
