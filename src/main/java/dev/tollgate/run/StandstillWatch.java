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

  /** No system waits so short for a dependency; and a busy machine is late by less all the time. */
  private static final long NOTED_MILLIS = 500;

  private final RunClock clock;
  private final Recorder recorder;
  private final CountDownLatch over = new CountDownLatch(1);

  private StandstillWatch(RunClock clock, Recorder recorder) {
    this.clock = clock;
    this.recorder = recorder;
  }

  /** Watches until it is closed. */
  public static StandstillWatch start(RunClock clock, Recorder recorder) {
    StandstillWatch watch = new StandstillWatch(clock, recorder);
    Thread thread = new Thread(watch::watch, "standstill-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  private void watch() {
    try {
      long before = clock.nanos();
      while (!over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
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

  @Override
  public void close() {
    over.countDown();
  }
}
