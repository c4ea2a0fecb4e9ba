package dev.tollgate.load;

import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Load.Reading;
import dev.tollgate.statistics.LatencyHistogram;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs a load from its begin to its end, whoever sends its requests, and puts together what was
 * measured.
 */
final class LoadRun {
  /** So often the target is looked at, and what has waited too long is given up. */
  private static final long LOOK_MILLIS = 100;

  private static final long SLICE_MILLIS = 500;

  /** More would say nothing more on a page. */
  private static final int MOST_SLICES = 240;

  private static final long PROGRESS_MILLIS = 5_000;

  private LoadRun() {}

  /**
   * Runs one.
   *
   * @param lead how long from now its first request may be due, in nanoseconds
   * @param by those that send
   */
  static Measured run(
      LoadPlan plan,
      Script script,
      Supplier<Optional<Reading>> readings,
      Consumer<LoadEngine.Progress> progress,
      long lead,
      Function<Traffic, Senders> by)
      throws InterruptedException {
    long processor = processorMillis();
    long begun = System.nanoTime() + lead;
    try (Lag lag = Lag.watching(begun)) {
      Traffic traffic = new Traffic(plan, script, lag, begun);
      Senders senders = by.apply(traffic);
      Readings taken = Readings.start(readings, traffic.begun(), plan.seconds());
      senders.start();
      try {
        watch(plan, traffic, senders, progress);
      } finally {
        stop(traffic, senders);
        taken.close();
      }
      traffic.demandWhole();
      long took = millisSince(traffic.begun());
      Senders.Elsewhere elsewhere = senders.elsewhere();
      LatencyHistogram late = lag.all();
      late.add(elsewhere.lag());
      return new Measured(
          took,
          traffic.figures.byKind(),
          traffic.figures.slices(),
          traffic.wrongs.problems(),
          taken.all(),
          late,
          Math.max(traffic.together(), elsewhere.together()),
          processorMillis() - processor + elsewhere.processorMs());
    }
  }

  private static void watch(
      LoadPlan plan, Traffic traffic, Senders senders, Consumer<LoadEngine.Progress> progress)
      throws InterruptedException {
    long sliceMillis = Math.max(SLICE_MILLIS, (long) (plan.seconds() * 1000 / MOST_SLICES));
    long slice = 0;
    long said = 0;
    boolean busy = true;
    while (busy) {
      busy = !join(senders, LOOK_MILLIS);
      long now = millisSince(traffic.begun());
      traffic.expire();
      senders.look();
      if (now - slice >= sliceMillis || !busy) {
        Load.Slice last = traffic.figures.slice(slice, now);
        if (now - said >= PROGRESS_MILLIS && busy) {
          said = now;
          progress.accept(progress(plan, traffic, last));
        }
        slice = now;
      }
    }
  }

  private static LoadEngine.Progress progress(LoadPlan plan, Traffic traffic, Load.Slice last) {
    double seconds = traffic.seconds();
    Double p95 = last.p95Ms();
    return new LoadEngine.Progress(
        plan.phase(seconds),
        plan.level(seconds),
        last.ended() * 1e3 / Math.max(1, last.endMs() - last.beginMs()),
        p95 == null ? 0 : p95,
        traffic.figures.failed(),
        Math.max(0, plan.seconds() - seconds));
  }

  /**
   * Waits for those that send.
   *
   * @return whether all have ended, and none has come since
   */
  private static boolean join(Senders senders, long millis) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    List<Thread> threads = senders.threads();
    for (Thread thread : threads) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left > 0) {
        thread.join(left);
      }
      if (thread.isAlive()) {
        return false;
      }
    }
    return senders.threads().size() == threads.size();
  }

  /** Until all are gone: one may open a connection just when the others are broken off. */
  private static void stop(Traffic traffic, Senders senders) throws InterruptedException {
    do {
      traffic.end();
      senders.end();
      senders.threads().forEach(Thread::interrupt);
    } while (!join(senders, LOOK_MILLIS));
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  /** The processor's time that this process has taken so far. */
  static long processorMillis() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime())
        : 0;
  }
}
