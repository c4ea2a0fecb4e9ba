package dev.tollgate;

import static java.util.stream.Collectors.joining;

import dev.tollgate.system.Fault;
import dev.tollgate.system.FaultCatalogue;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.verdict.Proof;
import dev.tollgate.verdict.SuiteOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * The suite of one system on its good target and on bad ones, several side by side.
 *
 * @param parallel scenarios that run together in each suite
 * @param sideBySide suites that run at the same time
 * @param loadScale by how much the durations of loads are stretched
 * @param within how long one suite may take
 * @param whole the whole suite on each bad target; else only the scenarios that carry the item that
 *     it offends: no other counts as catching it
 */
record ProofRun(
    SystemFolder system,
    Path features,
    Path work,
    int parallel,
    int sideBySide,
    double loadScale,
    Duration within,
    boolean whole) {

  /**
   * A suite, or a part of it, on a target.
   *
   * @param tags which part; empty for all
   */
  private record Suite(String target, String tags) {
    private static Suite on(Fault fault, boolean whole) {
      return new Suite(SystemFolder.FAULT + fault.name(), whole ? "" : "@" + fault.item());
    }
  }

  /**
   * Tries these faults; the good target goes first, by itself: what fails there casts doubt on all
   * the rest, and must not come of the others that start beside it.
   *
   * @param timed items whose scenarios measure times: faults that offend one are tried by
   *     themselves, after all others
   * @param onOutcome is told each outcome as it comes, and how long it took
   */
  Proof of(
      FaultCatalogue catalogue,
      List<Fault> faults,
      Set<String> timed,
      BiConsumer<SuiteOutcome, Duration> onOutcome) {
    Queue<Suite> targets = new ConcurrentLinkedQueue<>();
    List<Suite> byThemselves = new ArrayList<>();
    for (Fault fault : faults) {
      Suite suite = Suite.on(fault, whole);
      if (!timed.contains(fault.item())) {
        targets.add(suite);
      } else {
        byThemselves.add(suite);
      }
    }
    Map<String, SuiteOutcome> outcomes = new ConcurrentHashMap<>();
    boolean all = faults.size() == catalogue.faults().size();
    Suite good = new Suite(catalogue.target(), whole || all ? "" : partFor(faults));
    work(good, targets, byThemselves, outcomes, onOutcome);
    return new Proof(
        system.name(),
        catalogue.target(),
        whole,
        all,
        outcome(outcomes, catalogue.target()),
        faults.stream()
            .map(
                fault ->
                    new Proof.Trial(fault, outcome(outcomes, SystemFolder.FAULT + fault.name())))
            .toList());
  }

  /** The good target is asked for what these bad ones are asked for together. */
  private static String partFor(List<Fault> faults) {
    return faults.stream().map(fault -> "@" + fault.item()).distinct().collect(joining(" or "));
  }

  private static SuiteOutcome outcome(Map<String, SuiteOutcome> outcomes, String target) {
    return outcomes.getOrDefault(target, SuiteOutcome.none(target, "it was not run"));
  }

  private void work(
      Suite first,
      Queue<Suite> targets,
      List<Suite> byThemselves,
      Map<String, SuiteOutcome> outcomes,
      BiConsumer<SuiteOutcome, Duration> onOutcome) {
    ExecutorService threads = Executors.newFixedThreadPool(sideBySide);
    List<ProofWorker> workers = new ArrayList<>();
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 1; i <= sideBySide; i++) {
        workers.add(
            new ProofWorker(
                system.name(), features, parallel, loadScale, work.resolve("worker-" + i), within));
      }
      run(first, workers.get(0), outcomes, onOutcome);
      for (ProofWorker worker : workers) {
        ends.add(threads.submit(() -> drain(worker, targets, outcomes, onOutcome)));
      }
      for (Future<?> end : ends) {
        end.get();
      }
      for (Suite suite : byThemselves) {
        run(suite, workers.get(0), outcomes, onOutcome);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new UncheckedIOException(
          new IOException("a suite could not be run: " + e.getCause(), e));
    } finally {
      threads.shutdownNow();
      workers.forEach(ProofWorker::close);
    }
  }

  private static void drain(
      ProofWorker worker,
      Queue<Suite> targets,
      Map<String, SuiteOutcome> outcomes,
      BiConsumer<SuiteOutcome, Duration> onOutcome) {
    for (Suite suite = targets.poll();
        suite != null && !Thread.currentThread().isInterrupted();
        suite = targets.poll()) {
      run(suite, worker, outcomes, onOutcome);
    }
  }

  private static void run(
      Suite suite,
      ProofWorker worker,
      Map<String, SuiteOutcome> outcomes,
      BiConsumer<SuiteOutcome, Duration> onOutcome) {
    long begun = System.nanoTime();
    try {
      SuiteOutcome outcome = worker.run(suite.target(), suite.tags());
      outcomes.put(suite.target(), outcome);
      onOutcome.accept(outcome, Duration.ofNanos(System.nanoTime() - begun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
