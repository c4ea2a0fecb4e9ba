package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.statistics.NearestRank;
import dev.tollgate.verdict.baseline.CallerLatencies;
import java.util.List;

/** The latencies that the callers of one system saw, by operation. */
final class Latencies {
  private Latencies() {}

  static List<Latency> of(RecordedRun run, String system) {
    return CallerLatencies.of(run, system).entrySet().stream()
        .map(operation -> latency(operation.getKey(), operation.getValue()))
        .toList();
  }

  private static Latency latency(String name, List<Double> samples) {
    List<Double> sorted = samples.stream().sorted().toList();
    return new Latency(
        name,
        sorted.size(),
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99),
        percentile(sorted, 99.9));
  }

  /** In milliseconds to the microsecond. */
  private static double percentile(List<Double> sorted, double percent) {
    return Math.round(NearestRank.of(sorted, percent) * 1000) / 1000.0;
  }
}
