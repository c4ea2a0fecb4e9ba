package dev.tollgate.run;

import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.RunClock;
import dev.tollgate.evidence.Standstill;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the clock again and again, and notes when it could not for long: then nothing else in
 * here got anything done either.
 */
public final class StandstillWatch implements AutoCloseable {
  private static final long EVERY_MILLIS = 50;

  /**
   * A busy machine is late by less all the time. What a system gives up sooner is not seen here.
   */
  private static final long NOTED_MILLIS = 1_000;

  private final RunClock clock;
  private final Recorder recorder;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "standstill-watch");

  private StandstillWatch(RunClock clock, Recorder recorder) {
    this.clock = clock;
    this.recorder = recorder;
  }

  /** Watches until it is closed. */
  public static StandstillWatch start(RunClock clock, Recorder recorder) {
    StandstillWatch watch = new StandstillWatch(clock, recorder);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      long before = clock.nanos();
      boolean last = false;
      while (!last) {
        last = over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS);
        long now = clock.nanos();
        long late = TimeUnit.NANOSECONDS.toMillis(now - before) - EVERY_MILLIS;
        if (late >= NOTED_MILLIS) {
          Instant to = clock.now();
          recorder.record(new Standstill(to.minusMillis(late), to).event(now));
        }
        before = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks at the clock once more: the last scenario may have ended in a standstill. */
  @Override
  public void close() {
    over.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
