package dev.tollgate.report;

import dev.tollgate.statistics.LatencyHistogram;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An axis of percentiles on which each nine has the same room: what one in a thousand waits is as
 * far from one in a hundred as that is from one in ten.
 *
 * @param nines how many there are
 */
record PercentileScale(double nines) {
  private static final int TICKS = 3;

  /** As far as so many latencies tell. */
  static PercentileScale of(long count) {
    return new PercentileScale(Math.max(1, Math.min(5, Math.log10((double) Math.max(1, count)))));
  }

  void marks(Plot plot) {
    DoubleStream.of(50, 90, 99, 99.9, 99.99)
        .filter(percent -> raw(percent) <= nines + 1e-9)
        .forEach(percent -> plot.mark(at(percent), words(percent)));
  }

  List<Plot.Point> points(LatencyHistogram latencies) {
    return latencies.count() == 0
        ? List.of()
        : latencies.curve(TICKS).stream()
            .map(point -> new Plot.Point(at(point.percent()), point.millis()))
            .toList();
  }

  private double at(double percent) {
    return Math.min(1, raw(percent) / nines);
  }

  private static double raw(double percent) {
    return percent >= 100 ? Double.MAX_VALUE : Math.log10(100 / (100 - percent));
  }

  private static String words(double percent) {
    return 'p' + (percent % 1 == 0 ? String.valueOf((int) percent) : String.valueOf(percent));
  }
}
