package dev.tollgate.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Samples in the order of time, so few that they can be kept: each stands for a window of samples
 * that followed each other, whose median it is.
 *
 * <p>The number of samples in a window is odd. The median of medians of such windows estimates the
 * median of all samples, however skewed they are; with an even number it would not.
 */
public final class Condensed {
  private Condensed() {}

  /**
   * How many samples a window has.
   *
   * @return 1 where there are no more than may be kept
   */
  public static int window(int samples, int most) {
    int window = 1;
    while (samples / window > most) {
      window += 2;
    }
    return window;
  }

  /**
   * The medians of the windows; what is left over at the end, less than a window, is left out.
   *
   * @param inOrder of time
   * @param most how many may be kept, at least 1
   */
  public static double[] of(double[] inOrder, int most) {
    int window = window(inOrder.length, most);
    return IntStream.range(0, inOrder.length / window)
        .mapToDouble(
            i -> NearestRank.median(Arrays.copyOfRange(inOrder, i * window, (i + 1) * window)))
        .toArray();
  }
}
