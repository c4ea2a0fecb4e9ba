package dev.tollgate.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the run ended; the last evidence in a record. A record without one was cut off by force.
 *
 * @param message why, for people
 * @param written what the record holds besides; null in one from before it was counted
 */
public record RunEnd(Instant at, How how, String message, @Nullable Written written)
    implements Evidence {
  /**
   * What a scenario says that is sent away before its first step, as another had failed: it never
   * began, though Cucumber had begun with it.
   */
  public static final String SENT_AWAY = "not begun: another scenario had failed (--fail-fast)";

  /** Before the record is counted. */
  public RunEnd(Instant at, How how, String message) {
    this(at, how, message, null);
  }

  /** The same as the end of a record that holds so much. */
  public RunEnd of(Written written) {
    return new RunEnd(at, how, message, written);
  }

  /** The ways in which a run ends by itself. */
  public enum How {
    /** All that was planned was run. */
    COMPLETE,
    /** Somebody stopped it. */
    INTERRUPTED,
    /** The target ended on its own before the run did. */
    TARGET_DIED,
    /** A scenario failed, and nothing was to begin after that. */
    FAIL_FAST
  }
}
