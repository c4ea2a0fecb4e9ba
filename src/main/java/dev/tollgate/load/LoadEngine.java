package dev.tollgate.load;

import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Load.Reading;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What runs a load and measures it. */
public interface LoadEngine {
  /**
   * Runs it to its end: that of its phases, and at most the plan's patience more. Nothing of it
   * goes on after that.
   *
   * @param readings of the target; empty where they cannot be had
   * @param progress is told now and then how it goes
   * @throws InterruptedException when somebody stops the run
   */
  Measured run(
      LoadPlan plan,
      Script script,
      Supplier<Optional<Reading>> readings,
      Consumer<Progress> progress)
      throws InterruptedException;

  /** What the record calls it; null for this process itself. */
  default Load.@Nullable Engine named() {
    return null;
  }

  /**
   * How it goes.
   *
   * @param level users, or requests per second, that there are to be
   * @param perSecond answers since the last time
   * @param p95Ms of those answers
   * @param failed in all so far
   * @param secondsLeft of its phases
   */
  record Progress(
      String phase,
      double level,
      double perSecond,
      double p95Ms,
      long failed,
      double secondsLeft) {}
}
