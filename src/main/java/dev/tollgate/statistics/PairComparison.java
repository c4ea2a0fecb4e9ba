package dev.tollgate.statistics;

import java.util.List;

/**
 * Whether a thing is slower than another that was measured beside it, in turns: whatever the
 * machine did, it did to both of a pair. The interval is a bootstrap of the median of the pairs'
 * log ratios, in blocks.
 *
 * <p>The older's measurements are the control, each against the one before it, the two changing
 * places every time: where even they are surely not the same, the machine changed faster than the
 * turns.
 */
public final class PairComparison {
  /** Of 100 pairs of the same thing more than 1 in 100 came out slower; 400 find 10 %. */
  public static final int FEWEST = 200;

  private PairComparison() {}

  /** One measurement of each, in milliseconds, right after each other. */
  public record Pair(double olderMs, double newerMs) {}

  /** The answer for pairs in the order of time, where ten percent would matter. */
  public static Slowness of(List<Pair> pairs) {
    return of(pairs, MedianComparison.MATTERS_PERCENT);
  }

  /**
   * The same where something else would matter.
   *
   * @param matters from how many percent on it would: below, it is as good as not slower
   */
  public static Slowness of(List<Pair> pairs, double matters) {
    if (pairs.size() < FEWEST) {
      return Slowness.tooFew(pairs.size(), FEWEST);
    }
    double[] ratios =
        pairs.stream().mapToDouble(p -> Logs.of(p.newerMs()) - Logs.of(p.olderMs())).toArray();
    double[] older = pairs.stream().mapToDouble(p -> Logs.of(p.olderMs())).toArray();
    double[] control = new double[older.length - 1];
    for (int i = 0; i < control.length; i++) {
      control[i] = (older[i + 1] - older[i]) * (i % 2 == 0 ? 1 : -1);
    }
    double noise = estimate(control).likely();
    return Answers.of(estimate(ratios).within(noise), noise, matters);
  }

  private static Estimate estimate(double[] values) {
    Blocks blocks = new Blocks(values);
    return Estimate.of(blocks.median(), blocks::drawnMedian, Blocks.seededBy(values));
  }
}
