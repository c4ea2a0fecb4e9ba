package dev.tollgate.world;

import dev.tollgate.evidence.RunClock;
import dev.tollgate.system.TimeLimit;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The time that a scenario may take. */
final class ScenarioTime {
  static final ScenarioTime UNLIMITED = new ScenarioTime(() -> 0, null);

  private final LongSupplier nanos;
  private final @Nullable Duration limit;
  private final long began;

  private ScenarioTime(LongSupplier nanos, @Nullable Duration limit) {
    this.nanos = nanos;
    this.limit = limit;
    this.began = nanos.getAsLong();
  }

  /** From now on. */
  static ScenarioTime begin(RunClock clock, @Nullable Duration limit) {
    return limit == null ? UNLIMITED : new ScenarioTime(clock::nanos, limit);
  }

  /**
   * Checks that it is not over.
   *
   * @throws AssertionError when the scenario has taken longer
   */
  void check() {
    if (limit != null && nanos.getAsLong() - began > limit.toNanos()) {
      throw new AssertionError(
          "the scenario takes longer than %s, and is given up (--scenario-limit)"
              .formatted(new TimeLimit(limit).words()));
    }
  }
}
