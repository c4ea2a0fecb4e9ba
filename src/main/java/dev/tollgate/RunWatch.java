package dev.tollgate;

import dev.tollgate.system.TimeLimit;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks after a run while its scenarios run: says that it goes on where nothing else is said, and
 * ends it at its limit. Its record ends there then, and target and stubs are stopped, so that the
 * scenarios that still run come to an end; where one does not, the process is stopped.
 */
final class RunWatch implements AutoCloseable {
  private static final long EVERY_SECONDS = 5;

  /** A step waits for an answer for 30 s at most. */
  private static final long PATIENCE_SECONDS = 40;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "run-watch");
            thread.setDaemon(true);
            return thread;
          });

  private final AcceptanceRun run;
  private final Interruption interruption;
  private final PrintStream out;

  private RunWatch(AcceptanceRun run, Interruption interruption, PrintStream out) {
    this.run = run;
    this.interruption = interruption;
    this.out = out;
  }

  /** Says from now on that the run goes on. */
  static RunWatch start(AcceptanceRun run, Interruption interruption, PrintStream out) {
    RunWatch watch = new RunWatch(run, interruption, out);
    ScheduledFuture<?> unused =
        watch.clock.scheduleWithFixedDelay(
            run::tellWhereSilent, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    return watch;
  }

  /**
   * The scenarios begin now.
   *
   * @param limit how long they may take together; null for as long as they take
   */
  void begin(@Nullable Duration limit) {
    if (limit != null) {
      ScheduledFuture<?> unused =
          clock.schedule(() -> end(limit), limit.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void end(Duration limit) {
    String words = new TimeLimit(limit).words();
    out.println("  the run has taken " + words + ", its limit: stopping target and stubs");
    ScheduledFuture<?> unused =
        clock.schedule(interruption::start, PATIENCE_SECONDS, TimeUnit.SECONDS);
    run.interrupt("it had taken " + words + ", its limit (--run-limit)");
  }

  /** The scenarios are over: it says and stops nothing any more. */
  @Override
  public void close() {
    clock.shutdownNow();
  }
}
