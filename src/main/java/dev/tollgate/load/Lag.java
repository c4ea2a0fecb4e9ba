package dev.tollgate.load;

import dev.tollgate.statistics.LatencyHistogram;
import dev.tollgate.statistics.LatencyRecorder;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How late this process is for want of time on the machine: a thread that sleeps for 5 ms again and
 * again, and the engine's own when they wait for a request to be due, note by how much they
 * overslept.
 */
public final class Lag implements AutoCloseable {
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final LatencyRecorder late = new LatencyRecorder();
  private final Thread thread = new Thread(this::watch, "load-lag");
  private final long from;
  private volatile boolean over;

  private Lag(long from) {
    this.from = from;
  }

  /**
   * Looks at the clock until it is closed.
   *
   * @param from when it begins, on {@link System#nanoTime}'s clock: how late it was before that
   *     hurts nobody
   */
  public static Lag watching(long from) {
    Lag lag = new Lag(from);
    lag.thread.setDaemon(true);
    lag.thread.start();
    return lag;
  }

  private void watch() {
    long unused = lateAfter(from);
    while (!over) {
      // A pause of the whole process is one look that came late, and all those that never came.
      late.record(
          TimeUnit.NANOSECONDS.toMicros(lateAfter(System.nanoTime() + EVERY_NANOS)),
          TimeUnit.NANOSECONDS.toMicros(EVERY_NANOS));
    }
  }

  /** Waits for a moment on {@link System#nanoTime}'s clock, and notes how late it came back. */
  public void awaitUntil(long nanos) {
    late(lateAfter(nanos));
  }

  private static long lateAfter(long nanos) {
    long now = System.nanoTime();
    while (now < nanos && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(nanos - now);
      now = System.nanoTime();
    }
    return Math.max(0, now - nanos);
  }

  /** One that nobody waited for, and who should have, came so late. */
  public void late(long nanos) {
    late.record(TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanos)));
  }

  /** Of all; once, when it is over. */
  public LatencyHistogram all() {
    return late.interval();
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
