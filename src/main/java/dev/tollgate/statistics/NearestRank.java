package dev.tollgate.statistics;

import java.util.Arrays;
import java.util.List;

/** Percentiles by nearest rank: each is one of the samples. */
public final class NearestRank {
  private NearestRank() {}

  /**
   * The least sample that at least so many percent of all do not exceed.
   *
   * @param sorted ascending, at least one
   * @param percent above 0, at most 100
   */
  public static double of(List<Double> sorted, double percent) {
    return sorted.get(rank(percent, sorted.size()));
  }

  /** The median by the same rule; of an even number of samples the lower of the middle two. */
  static double median(double[] samples) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    return sorted[rank(50, sorted.length)];
  }

  static int rank(double percent, int count) {
    return Math.max((int) Math.ceil(percent / 100 * count), 1) - 1;
  }
}
