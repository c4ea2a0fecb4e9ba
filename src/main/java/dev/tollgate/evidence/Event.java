package dev.tollgate.evidence;

import java.time.Instant;
import java.util.Map;

/**
 * Something other than an exchange that was seen in a scenario.
 *
 * @param atNanos nanoseconds since the run's start, on the same clock as the exchanges
 * @param text one line for people
 * @param data the same in parts, for programs
 */
public record Event(Kind kind, Instant at, long atNanos, String text, Map<String, String> data)
    implements Evidence {
  /**
   * In the data of a {@link Kind#TOLD}: the dependency that was told how to answer, by its name.
   */
  public static final String TOLD_DEPENDENCY = "dependency";

  public Event {
    data = Map.copyOf(data);
  }

  /** What kinds of events there are. */
  public enum Kind {
    /** The target wrote a log line that carries this scenario's identity. */
    LOG,
    /** A stub was told how to behave. */
    TOLD,
    /** A note of the harness: a check that was suspended, a limit that ran out. */
    NOTE
  }
}
