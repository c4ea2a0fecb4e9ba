package dev.tollgate.reference.createproducts;

import java.time.Duration;

/**
 * A moment after which nobody waits any more.
 *
 * @param nanos on the scale of {@link System#nanoTime()}
 */
record Deadline(long nanos) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** What is left; zero when it has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }

  Deadline earlierBy(Duration time) {
    return new Deadline(nanos - time.toNanos());
  }
}
