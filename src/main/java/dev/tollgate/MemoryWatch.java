package dev.tollgate;

import dev.tollgate.evidence.MemoryPeak;
import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.RunClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Notes in the record how much memory the targets have had resident, whenever that has grown by a
 * twentieth, and once more at the end: a run that is killed has said it too.
 */
final class MemoryWatch implements AutoCloseable {
  private static final long EVERY_MILLIS = 2_000;
  private static final double GROWN = 1.05;

  private final Supplier<List<MemoryPeak>> peaks;
  private final RunClock clock;
  private final Recorder recorder;
  private final Map<String, Long> noted = new HashMap<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "memory-watch");

  private MemoryWatch(Supplier<List<MemoryPeak>> peaks, RunClock clock, Recorder recorder) {
    this.peaks = peaks;
    this.clock = clock;
    this.recorder = recorder;
  }

  /**
   * Watches until it is closed.
   *
   * @param peaks of all targets so far
   */
  static MemoryWatch start(Supplier<List<MemoryPeak>> peaks, RunClock clock, Recorder recorder) {
    MemoryWatch watch = new MemoryWatch(peaks, clock, recorder);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (!over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        note(GROWN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of two instances of a system the one that has more counts. */
  private synchronized void note(double grown) {
    Map<String, MemoryPeak> highest = new HashMap<>();
    peaks
        .get()
        .forEach(
            peak -> highest.merge(peak.system(), peak, (a, b) -> a.bytes() >= b.bytes() ? a : b));
    for (MemoryPeak peak : highest.values()) {
      Long before = noted.get(peak.system());
      if (before == null || peak.bytes() > before * grown) {
        noted.put(peak.system(), peak.bytes());
        recorder.record(peak.event(clock.now(), clock.nanos()));
      }
    }
  }

  /** Notes it once more, before the targets are stopped. */
  @Override
  public void close() {
    over.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    note(1);
  }
}
