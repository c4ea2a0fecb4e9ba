package dev.tollgate.verdict.baseline;

import dev.tollgate.statistics.Condensed;
import dev.tollgate.statistics.NearestRank;
import java.util.Arrays;
import java.util.List;

/**
 * How long callers waited for one operation, in milliseconds to the microsecond.
 *
 * @param count how many answers there were
 * @param p50Ms a sample, by nearest rank, as the others
 * @param window how many answers each of {@code ms} stands for: it is their median
 * @param ms in the order of time, at most 200
 */
public record OperationFigures(
    String name, int count, double p50Ms, double p95Ms, double p99Ms, int window, List<Double> ms) {
  /** Enough for a bootstrap of medians, and few enough for a file that is committed. */
  static final int MOST = 200;

  public OperationFigures {
    ms = List.copyOf(ms);
  }

  static OperationFigures of(String name, List<Double> inOrder) {
    List<Double> sorted = inOrder.stream().sorted().toList();
    double[] samples = inOrder.stream().mapToDouble(each -> each).toArray();
    return new OperationFigures(
        name,
        sorted.size(),
        micros(NearestRank.of(sorted, 50)),
        micros(NearestRank.of(sorted, 95)),
        micros(NearestRank.of(sorted, 99)),
        Condensed.window(samples.length, MOST),
        Arrays.stream(Condensed.of(samples, MOST)).mapToObj(OperationFigures::micros).toList());
  }

  double[] samples() {
    return ms.stream().mapToDouble(each -> each).toArray();
  }

  private static double micros(double millis) {
    return Math.round(millis * 1000) / 1000.0;
  }
}
