package dev.tollgate.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws a series anew in blocks of neighbours, so that what neighbours have in common (a slow
 * second is slow for all of its requests) stays in what is drawn: the circular block bootstrap of
 * Politis and Romano. Drawn one by one, samples of a run would look far more certain than they are.
 */
final class Blocks {
  /** So many blocks a series has: enough to vary, and each as long as a disturbance. */
  private static final int COUNT = 12;

  private final double[] sorted;
  private final int[] ranks;
  private final int length;

  Blocks(double[] series) {
    int n = series.length;
    length = Math.max(1, (n + COUNT - 1) / COUNT);
    ranks = new int[n];
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> series[i]))
            .mapToInt(i -> i)
            .toArray();
    sorted = new double[n];
    for (int rank = 0; rank < n; rank++) {
      ranks[order[rank]] = rank;
      sorted[rank] = series[order[rank]];
    }
  }

  double median() {
    return sorted[NearestRank.rank(50, sorted.length)];
  }

  /** The median of one draw, by counting ranks: to sort each would take most of the time. */
  double drawnMedian(SplittableRandom random) {
    int n = ranks.length;
    int[] counts = new int[n];
    for (int at = 0; at < n; at += length) {
      int from = random.nextInt(n);
      int end = Math.min(length, n - at);
      for (int i = 0; i < end; i++) {
        counts[ranks[(from + i) % n]]++;
      }
    }
    int wanted = NearestRank.rank(50, n);
    int rank = 0;
    for (int seen = counts[0]; seen <= wanted; seen += counts[rank]) {
      rank++;
    }
    return sorted[rank];
  }

  /** The same numbers draw the same: one answer for one record, whoever asks and when. */
  static SplittableRandom seededBy(double[]... all) {
    return new SplittableRandom(Arrays.deepHashCode(all));
  }
}
