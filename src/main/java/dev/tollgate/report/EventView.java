package dev.tollgate.report;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Load;
import dev.tollgate.verdict.load.Amount;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An event as the page shows it.
 *
 * @param at how long after the first of its journal it was ({@code +12 ms})
 * @param kind in a word
 * @param data the parts of a log line, by name; empty when there are none, or the text has them, as
 *     that of a note has
 */
public record EventView(String at, String kind, String text, String data) {
  private static final String LOAD = "load";

  /** In one line: its figures stand in the section of the page that is about loads. */
  static EventView of(Load load, Span span) {
    long sent = load.requests().stream().mapToLong(Load.Requests::sent).sum();
    long failed = load.requests().stream().mapToLong(Load.Requests::failed).sum();
    return new EventView(
        span.offset(load.startNanos()),
        LOAD,
        "%s: %s requests in %s, %s wrong or unanswered"
            .formatted(
                Cut.of(load.name()),
                Amount.count(sent),
                Durations.millis((double) load.tookMs()),
                Amount.count(failed)),
        "");
  }

  /** Whether it is a load, of which there is more elsewhere. */
  public boolean isLoad() {
    return kind.equals(LOAD);
  }

  static EventView of(Event event, Span span) {
    return new EventView(
        span.offset(event.atNanos()),
        switch (event.kind()) {
          case LOG -> "log";
          case TOLD -> "told";
          case NOTE -> "note";
        },
        Cut.of(event.text()),
        event.kind() == Event.Kind.LOG && !event.text().startsWith("{") ? parts(event.data()) : "");
  }

  private static String parts(Map<String, String> data) {
    return new TreeMap<>(data)
        .entrySet().stream()
            .map(part -> part.getKey() + '=' + part.getValue())
            .collect(Collectors.joining(", "));
  }
}
