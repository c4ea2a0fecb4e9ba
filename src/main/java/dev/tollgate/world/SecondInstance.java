package dev.tollgate.world;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.MemoryPeak;
import dev.tollgate.evidence.RunClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A system's target once more, with stubs of its own, for scenarios that run alone. Where it does
 * not start, the run does without it, and the record says so and why.
 */
final class SecondInstance implements AutoCloseable {
  private final SystemInCommon common;
  private final CompletableFuture<RunningSystem> starting;

  /** Begins to start it. */
  SecondInstance(SystemInCommon common, Turns turns) {
    this.common = common;
    this.starting = CompletableFuture.supplyAsync(() -> start(turns));
  }

  private RunningSystem start(Turns turns) {
    try {
      return new RunningSystem(common, turns);
    } catch (RuntimeException e) {
      RunClock clock = common.capture().clock();
      common
          .recorder()
          .record(
              new Event(
                  Event.Kind.NOTE,
                  clock.now(),
                  clock.nanos(),
                  "a second instance of "
                      + common.name()
                      + " could not be had; scenarios that run alone waited for the others: "
                      + e.getMessage(),
                  Map.of()));
      throw e;
    }
  }

  /** Waits until it serves; empty when it does not start. */
  Optional<RunningSystem> await() {
    try {
      return Optional.of(starting.join());
    } catch (CompletionException e) {
      // The record has it since it came up.
      return Optional.empty();
    }
  }

  /** Why its target is not there any more, when it ended on its own. */
  Optional<String> targetDied() {
    // While it is still starting nobody has asked it for anything.
    return starting.isDone() ? await().flatMap(RunningSystem::targetDied) : Optional.empty();
  }

  /** What it had resident at most; nothing while it is still starting. */
  List<MemoryPeak> memoryPeaks() {
    return starting.isDone()
        ? await().map(RunningSystem::memoryPeaks).orElse(List.of())
        : List.of();
  }

  @Override
  public void close() {
    await().ifPresent(RunningSystem::close);
  }
}
