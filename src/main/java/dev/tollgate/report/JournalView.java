package dev.tollgate.report;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Load;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal as the page shows it.
 *
 * @param title what is in it, and how long it took
 * @param diagram the same as a drawing
 */
public record JournalView(String title, List<Entry> entries, Diagram diagram) {
  public JournalView {
    entries = List.copyOf(entries);
  }

  /**
   * An exchange or an event, one of which is null.
   *
   * @param step the step that began before it, where another was running before; null where not
   */
  public record Entry(
      @Nullable String step, @Nullable ExchangeView exchange, @Nullable EventView event) {}

  /**
   * Makes it fit for the page.
   *
   * @param steps those that the entries point at
   */
  static JournalView of(List<JournalEntry> journal, List<RecordedStep> steps, int bodyLimit) {
    Span span = Span.of(journal);
    List<Entry> entries = new ArrayList<>();
    Integer before = null;
    for (JournalEntry entry : journal) {
      Integer step = entry.step();
      String heading = step == null || step.equals(before) ? null : steps.get(step).line();
      before = step == null ? before : step;
      if (entry.seen() instanceof Exchange exchange) {
        entries.add(new Entry(heading, ExchangeView.of(exchange, span, bodyLimit), null));
      } else if (entry.seen() instanceof Event event) {
        entries.add(new Entry(heading, null, EventView.of(event, span)));
      } else if (entry.seen() instanceof Load load) {
        entries.add(new Entry(heading, null, EventView.of(load, span)));
      }
    }
    return new JournalView(title(journal, span), entries, Drawing.of(exchanges(journal)));
  }

  /** Those among the entries, in order. */
  static List<Exchange> exchanges(List<JournalEntry> journal) {
    return journal.stream()
        .map(JournalEntry::seen)
        .filter(Exchange.class::isInstance)
        .map(Exchange.class::cast)
        .toList();
  }

  private static String title(List<JournalEntry> journal, Span span) {
    long exchanges = journal.stream().filter(entry -> entry.seen() instanceof Exchange).count();
    long events = journal.size() - exchanges;
    List<String> parts = new ArrayList<>();
    if (exchanges > 0) {
      parts.add(exchanges == 1 ? "1 exchange" : exchanges + " exchanges");
    }
    if (events > 0) {
      parts.add(events == 1 ? "1 event" : events + " events");
    }
    return String.join(" and ", parts) + " in " + Durations.millis(span.length() / 1e6);
  }
}
