package dev.tollgate.load;

import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Load.Reading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs a load on JMeter, in processes of its own that may be on other machines. They send the
 * requests that are made here and hand back what came, so that all is checked and counted in one
 * place as if it had been sent from here.
 */
public final class DistributedEngine implements LoadEngine {
  /** Between the word to begin and the begin: the first requests are there by then. */
  private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final List<WorkerAddress> workers;
  private final JmeterLibraries libraries;

  /**
   * @param workers at least one, each started with {@code ./tollgate load-worker}
   */
  public DistributedEngine(List<WorkerAddress> workers, JmeterLibraries libraries) {
    this.workers = List.copyOf(workers);
    this.libraries = libraries;
  }

  /**
   * Looks whether somebody listens at each of the addresses.
   *
   * @throws LoadEngineException when nobody does
   */
  public static void requireThere(List<WorkerAddress> workers) {
    workers.forEach(WorkerLine::reach);
  }

  @Override
  public Load.Engine named() {
    return new Load.Engine("JMeter " + JmeterLibraries.jmeter(), workers.size());
  }

  /**
   * @throws LoadEngineException when a worker is not there, or went away before its share was done
   */
  @Override
  public Measured run(
      LoadPlan plan,
      Script script,
      Supplier<Optional<Reading>> readings,
      Consumer<Progress> progress)
      throws InterruptedException {
    try (Fleet fleet = Fleet.gather(workers, plan, libraries)) {
      return LoadRun.run(
          plan,
          script,
          readings,
          progress,
          LEAD_NANOS,
          traffic -> new FleetSenders(plan, script, traffic, fleet));
    }
  }
}
