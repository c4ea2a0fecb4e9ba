package dev.tollgate.report;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a failure may come from: what stands out in its evidence, and no more than that. */
final class Suspicion {
  private static final Set<String> LOUD = Set.of("WARN", "WARNING", "ERROR", "FATAL", "SEVERE");

  private Suspicion() {}

  static List<String> of(RecordedScenario scenario) {
    List<String> all = new ArrayList<>();
    JournalView.exchanges(scenario.journal()).stream()
        .filter(exchange -> exchange.status() >= 500 || exchange.status() == 0)
        .findFirst()
        .ifPresent(exchange -> all.add(call(exchange)));
    scenario.journal().stream()
        .map(JournalEntry::seen)
        .filter(Suspicion::isLoud)
        .map(Event.class::cast)
        .reduce((before, last) -> last)
        .ifPresent(event -> all.add("The service logged: " + LogLine.of(event)));
    if (all.isEmpty()) {
      all.add(
          scenario.journal().isEmpty()
              ? "No call and no log line was seen: look at the step itself."
              : "Nothing else stands out: every call was answered, and no warning was logged.");
    }
    return all;
  }

  /** Whether it is a log line that warns of something. */
  static boolean isLoud(Object seen) {
    return seen instanceof Event event
        && event.kind() == Event.Kind.LOG
        && LOUD.contains(event.data().getOrDefault("level", ""));
  }

  private static String call(Exchange exchange) {
    return "%s %s of %s to %s: %s%s"
        .formatted(
            exchange.request().method(),
            Cut.to(exchange.request().uri(), 120),
            exchange.from(),
            exchange.to(),
            ExchangeView.result(exchange),
            exchange.note() == null ? ", and nobody told it to" : " (" + exchange.note() + ")");
  }
}
