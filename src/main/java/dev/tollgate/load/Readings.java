package dev.tollgate.load;

import dev.tollgate.evidence.Load.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reads the target again and again while a load runs, on a thread of its own: a target that does
 * not tell how it is must not keep the load waiting.
 */
final class Readings implements AutoCloseable {
  private static final long EVERY_MILLIS = 500;

  /** More would say nothing more on a page. */
  private static final int MOST = 240;

  /** So long one that is under way is waited for when the load is over. */
  private static final long LAST_MILLIS = 3_000;

  private final Supplier<Optional<Reading>> source;
  private final long begun;
  private final long everyMillis;
  private final List<Reading> taken = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread = new Thread(this::read, "load-readings");

  private Readings(Supplier<Optional<Reading>> source, long begun, double seconds) {
    this.source = source;
    this.begun = begun;
    this.everyMillis = Math.max(EVERY_MILLIS, (long) (seconds * 1000 / MOST));
  }

  /**
   * Reads until it is closed.
   *
   * @param begun when the load began, on {@link System#nanoTime}'s clock
   * @param seconds how long its phases last
   */
  static Readings start(Supplier<Optional<Reading>> source, long begun, double seconds) {
    Readings readings = new Readings(source, begun, seconds);
    readings.thread.setDaemon(true);
    readings.thread.start();
    return readings;
  }

  private void read() {
    try {
      do {
        source.get().ifPresent(this::take);
      } while (!over.await(everyMillis, TimeUnit.MILLISECONDS));
      source.get().ifPresent(this::take);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void take(Reading reading) {
    taken.add(
        new Reading(
            Math.max(0, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)),
            reading.residentBytes(),
            reading.heapBytes(),
            reading.processorMs(),
            reading.files(),
            reading.connections()));
  }

  synchronized List<Reading> all() {
    return List.copyOf(taken);
  }

  /** Reads once more, and ends. */
  @Override
  public void close() {
    over.countDown();
    try {
      thread.join(LAST_MILLIS);
      thread.interrupt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
