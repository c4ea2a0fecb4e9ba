package dev.tollgate.world.createproducts;

/**
 * The time in which something was in progress for certain.
 *
 * @param what {@code group 3}
 * @param from when its first call arrived, in nanoseconds since the run's start
 * @param to when its last one ended, likewise
 */
record Span(String what, long from, long to) {

  /** Whether it was in progress at that moment; one that lasts no time is so when it begins. */
  boolean holds(long nanos) {
    return from == nanos || (from < nanos && nanos < to);
  }

  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT, "%s from %.1f ms to %.1f ms", what, from / 1e6, to / 1e6);
  }
}
