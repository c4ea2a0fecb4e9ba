package dev.tollgate.record;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Load;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A load of a scenario that was run again since Tollgate was late itself: of its figures nothing is
 * left but that.
 */
public record MeasuredInVain(Load load) {
  private static final String NAME = "measured in vain";

  /**
   * As an event of the scenario that measured it again.
   *
   * @param atNanos when that began
   */
  public Event event(long atNanos) {
    return new Event(Event.Kind.NOTE, load.started(), atNanos, words(), Map.of(NAME, load.name()));
  }

  private String words() {
    return load.pace().kept()
        ? "load \"%s\" was measured before this, beside another that Tollgate was late for"
            .formatted(load.name())
        : String.format(
            Locale.ROOT,
            "load \"%s\" was measured before this, when Tollgate itself was late by %.0f ms in 1 of 100 requests, and may be by %.0f ms",
            load.name(),
            load.pace().p99Ms(),
            load.pace().limitMs());
  }

  /** What a scenario says of a load that was measured before it, a line for each time. */
  public static List<String> in(RecordedScenario scenario, String name) {
    return scenario.journal().stream()
        .map(JournalEntry::seen)
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .filter(event -> name.equals(event.data().get(NAME)))
        .map(Event::text)
        .toList();
  }
}
