package dev.tollgate.run;

import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Plan;
import io.cucumber.messages.types.Envelope;
import org.jspecify.annotations.Nullable;

/** Sees what goes into the record, in the same order. Called by one thread at a time. */
public interface RunObserver {
  void planned(Plan plan);

  void message(Envelope envelope);

  /**
   * Evidence that has gone into the record.
   *
   * @param testCaseStartedId of the scenario that it belongs to; null for the run as a whole
   */
  default void evidence(@Nullable String testCaseStartedId, Evidence evidence) {}
}
