package dev.tollgate.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A difference of logarithms with the interval in which it lies with 99 % confidence.
 *
 * @param value as it was seen
 */
record Estimate(double value, double low, double high) {
  private static final int DRAWS = 999;

  /** Of 999 draws the fifth from each end: half a percent lies beyond it. */
  private static final int OUTSIDE = 5;

  /**
   * A bootstrap of a dozen blocks comes out too narrow, as a normal interval of a dozen values
   * does: about the ratio of Student's quantile to the normal one, times that of the variances.
   */
  private static final double FEW_BLOCKS = 1.3;

  /** From the quantile of 99 % to that of 96 %. */
  private static final double LIKELY = 0.8;

  static Estimate of(
      double seen, ToDoubleFunction<SplittableRandom> drawn, SplittableRandom random) {
    double[] draws = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      draws[i] = drawn.applyAsDouble(random);
    }
    Arrays.sort(draws);
    return new Estimate(
        seen,
        seen + Math.min(0, draws[OUTSIDE - 1] - seen) * FEW_BLOCKS,
        seen + Math.max(0, draws[DRAWS - OUTSIDE] - seen) * FEW_BLOCKS);
  }

  /** How far the truth may be from what was seen. */
  double halfWidth() {
    return (high - low) / 2;
  }

  /**
   * Its size, where that is more than chance would make it in about one of 25; 0 otherwise. Noise
   * is believed sooner than a regression.
   */
  double likely() {
    double beyond = value > 0 ? value - low : high - value;
    return Math.abs(value) > beyond * LIKELY ? Math.abs(value) : 0;
  }

  /** By the noise of the machine less sure. */
  Estimate within(double noise) {
    return new Estimate(value, low - noise, high + noise);
  }
}
