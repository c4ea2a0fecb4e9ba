package dev.tollgate.load;

import dev.tollgate.evidence.Load.Model;
import dev.tollgate.evidence.Load.Reading;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs a load in this process, with threads of its own. */
public final class EmbeddedEngine implements LoadEngine {
  @Override
  public Measured run(
      LoadPlan plan,
      Script script,
      Supplier<Optional<Reading>> readings,
      Consumer<Progress> progress)
      throws InterruptedException {
    return LoadRun.run(
        plan,
        script,
        readings,
        progress,
        0,
        traffic ->
            plan.model() == Model.OPEN
                ? new OpenModel(plan, traffic)
                : new ClosedModel(plan, traffic));
  }
}
