package dev.tollgate.record;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Load;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A load that tells of the machine and not of the service, since Tollgate was late itself, and that
 * was measured again: what is left of it is that it was there.
 */
public record MeasuredInVain(Load load) {
  private static final String NAME = "measured in vain";

  /** As an event of the scenario that measured it again. */
  public Event event() {
    return new Event(
        Event.Kind.NOTE,
        load.started(),
        0,
        String.format(
            Locale.ROOT,
            "load \"%s\" was measured before this, when Tollgate itself was late by %.0f ms in 1 of 100 requests, and may be by %.0f ms",
            load.name(),
            load.pace().p99Ms(),
            load.pace().limitMs()),
        Map.of(NAME, load.name()));
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
