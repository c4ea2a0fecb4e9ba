package dev.tollgate.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the latencies of one operation are spread, on a scale on which each step is a factor.
 *
 * @param from the lowest, {@code 0.4 ms}
 * @param to the highest
 * @param shares the height of each bar, the highest being 100
 */
public record Distribution(String from, String to, List<Long> shares) {
  private static final int BARS = 24;

  public Distribution {
    shares = List.copyOf(shares);
  }

  /** Of samples in milliseconds, at least one. */
  static Distribution of(List<Double> millis) {
    double least = millis.stream().mapToDouble(each -> each).min().orElse(0);
    double most = millis.stream().mapToDouble(each -> each).max().orElse(0);
    double low = Math.log(Math.max(least, 0.001));
    double width = Math.max(Math.log(Math.max(most, 0.001)) - low, 1e-9) / BARS;
    long[] counts = new long[BARS];
    millis.forEach(each -> counts[bar((Math.log(Math.max(each, 0.001)) - low) / width)]++);
    long highest = IntStream.range(0, BARS).mapToLong(i -> counts[i]).max().orElse(1);
    return new Distribution(
        Durations.millis(least),
        Durations.millis(most),
        IntStream.range(0, BARS).mapToObj(i -> (counts[i] * 100 + highest - 1) / highest).toList());
  }

  private static int bar(double place) {
    return (int) Math.max(0, Math.min(BARS - 1, place));
  }
}
