package dev.tollgate.report;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedRun;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The latencies that the callers of one system saw, by operation. */
final class Latencies {
  /** A part of a path that is a number, a UUID or a long hash, and not a name. */
  private static final Pattern ID =
      Pattern.compile(
          "(?<=/)(\\d+|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-f]{16,})(?=/|$)");

  private Latencies() {}

  static List<Latency> of(RecordedRun run, String system) {
    return samples(run, system).entrySet().stream()
        .map(operation -> latency(operation.getKey(), operation.getValue()))
        .toList();
  }

  /** In milliseconds, by operation. */
  static SortedMap<String, List<Double>> samples(RecordedRun run, String system) {
    return run.scenarios().stream()
        .filter(scenario -> scenario.place().system().equals(system))
        .flatMap(scenario -> scenario.journal().stream())
        .map(JournalEntry::seen)
        .filter(Exchange.class::isInstance)
        .map(Exchange.class::cast)
        .filter(exchange -> exchange.side() == Exchange.Side.CALLER)
        .filter(exchange -> exchange.outcome() == Exchange.Outcome.ANSWERED)
        .collect(
            Collectors.groupingBy(
                Latencies::name,
                TreeMap::new,
                Collectors.mapping(Exchange::millis, Collectors.toList())));
  }

  private static String name(Exchange exchange) {
    String path = exchange.request().path();
    return exchange.request().method() + ' ' + ID.matcher(path).replaceAll("{id}");
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

  /** Nearest rank, in milliseconds to the microsecond. */
  private static double percentile(List<Double> sorted, double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.size());
    return Math.round(sorted.get(Math.max(rank, 1) - 1) * 1000) / 1000.0;
  }
}
