package dev.tollgate.run;

import dev.tollgate.evidence.Plan;
import io.cucumber.messages.types.Envelope;

/** Sees what goes into the record, in the same order. Called by one thread at a time. */
public interface RunObserver {
  void planned(Plan plan);

  void message(Envelope envelope);
}
