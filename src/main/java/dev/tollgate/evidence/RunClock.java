package dev.tollgate.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * One clock for both sides of the system: monotonic nanoseconds since the run's start, and wall
 * time for people.
 */
public final class RunClock {
  private final Clock wall;
  private final LongSupplier nanos;
  private final long origin;

  public RunClock(Clock wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.origin = nanos.getAsLong();
  }

  public static RunClock system() {
    return new RunClock(Clock.systemUTC(), System::nanoTime);
  }

  /** Nanoseconds since the run's start. */
  public long nanos() {
    return nanos.getAsLong() - origin;
  }

  public Instant now() {
    return wall.instant();
  }
}
