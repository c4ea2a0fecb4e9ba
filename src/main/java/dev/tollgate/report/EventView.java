package dev.tollgate.report;

import dev.tollgate.evidence.Event;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An event as the page shows it.
 *
 * @param at how long after the first of its journal it was ({@code +12 ms})
 * @param kind in a word
 * @param data its parts, by name; empty when there are none, or the text has them
 */
public record EventView(String at, String kind, String text, String data) {

  static EventView of(Event event, Span span) {
    return new EventView(
        span.offset(event.atNanos()),
        switch (event.kind()) {
          case LOG -> "log";
          case TOLD -> "told";
          case NOTE -> "note";
        },
        Cut.of(event.text()),
        event.kind() == Event.Kind.LOG && event.text().startsWith("{")
            ? ""
            : new TreeMap<>(event.data())
                .entrySet().stream()
                    .map((Map.Entry<String, String> part) -> part.getKey() + '=' + part.getValue())
                    .collect(Collectors.joining(", ")));
  }
}
