package dev.tollgate.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A time in which Tollgate itself got nothing done, stubs and all: the machine had no time for it.
 * A system that gave up waiting meanwhile did nothing wrong. Stands in a record as a note of the
 * run.
 */
public record Standstill(Instant from, Instant to) {
  private static final String KEY = "stoodStillMillis";
  private static final String NUMBER = "\\d{1,9}";

  public Duration length() {
    return Duration.between(from, to);
  }

  /**
   * As it is recorded.
   *
   * @param nanos when it ended, by the run's clock
   */
  public Event event(long nanos) {
    return new Event(
        Event.Kind.NOTE,
        to,
        nanos,
        String.format(
            Locale.ROOT,
            "Tollgate stood still for %.1f s: the machine had no time for it",
            length().toMillis() / 1e3),
        Map.of(KEY, String.valueOf(length().toMillis())));
  }

  /**
   * The one that a note of the run tells of; empty when it tells of something else. A log line is
   * no note: what a service prints excuses nothing.
   */
  public static Optional<Standstill> in(Event note) {
    return Optional.ofNullable(note.data().get(KEY))
        .filter(millis -> note.kind() == Event.Kind.NOTE && millis.matches(NUMBER))
        .map(millis -> new Standstill(note.at().minusMillis(Long.parseLong(millis)), note.at()));
  }
}
