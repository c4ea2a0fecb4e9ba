package dev.tollgate.verdict.baseline;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long the exchanges of one system took, in milliseconds, each list in the order of time. */
public final class CallerLatencies {
  /** A part of a path that is a number, a UUID or a long hash, and not a name. */
  private static final Pattern ID =
      Pattern.compile(
          "(?<=/)(\\d+|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-f]{16,})(?=/|$)");

  private static final Comparator<Exchange> IN_TIME =
      Comparator.comparing(Exchange::started)
          .thenComparingLong(Exchange::startNanos)
          .thenComparing(Exchange::id);

  private CallerLatencies() {}

  /** What callers waited for answers, by operation: method and path, an id in it as {id}. */
  public static SortedMap<String, List<Double>> of(RecordedRun run, String system) {
    return exchanges(run, system, Exchange.Side.CALLER, exchange -> true)
        .collect(
            Collectors.groupingBy(
                CallerLatencies::operation,
                TreeMap::new,
                Collectors.mapping(Exchange::millis, Collectors.toList())));
  }

  /**
   * What Tollgate's own stubs took where they were told nothing out of the ordinary: how quick the
   * machine was, whatever the target did.
   */
  static List<Double> ofStubs(RecordedRun run, String system) {
    return exchanges(run, system, Exchange.Side.DEPENDENCY, exchange -> exchange.note() == null)
        .map(Exchange::millis)
        .toList();
  }

  private static Stream<Exchange> exchanges(
      RecordedRun run, String system, Exchange.Side side, Predicate<Exchange> which) {
    return run.scenarios().stream()
        .filter(scenario -> scenario.place().system().equals(system))
        .flatMap(CallerLatencies::unloaded)
        .filter(exchange -> exchange.side() == side)
        .filter(exchange -> exchange.outcome() == Exchange.Outcome.ANSWERED)
        .filter(which)
        .sorted(IN_TIME);
  }

  /** What was asked one by one: under load the same thing takes longer, and has its own figures. */
  private static Stream<Exchange> unloaded(RecordedScenario scenario) {
    return scenario.journal().stream()
        .map(JournalEntry::seen)
        .filter(Exchange.class::isInstance)
        .map(Exchange.class::cast)
        .filter(exchange -> !scenario.isUnderLoad(exchange));
  }

  private static String operation(Exchange exchange) {
    String path = exchange.request().path();
    return exchange.request().method() + ' ' + ID.matcher(path).replaceAll("{id}");
  }
}
