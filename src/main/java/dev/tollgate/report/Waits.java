package dev.tollgate.report;

import dev.tollgate.statistics.LatencyHistogram;
import dev.tollgate.system.Percentile;

/** Latencies in words; of too few it says so, for a percentile of them is but their largest. */
record Waits(LatencyHistogram latencies) {
  private static final String FEW = "too few samples";

  String at(Percentile percentile) {
    return latencies.count() < percentile.samples()
        ? FEW
        : Durations.millis(latencies.millisAt(percentile.percent()));
  }

  String most() {
    return latencies.count() == 0 ? "none" : Durations.millis(latencies.maxMillis());
  }
}
