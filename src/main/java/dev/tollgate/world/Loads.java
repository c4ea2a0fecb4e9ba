package dev.tollgate.world;

import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Tally;
import dev.tollgate.load.LoadAnswer;
import dev.tollgate.load.LoadEngineException;
import dev.tollgate.load.Measured;
import dev.tollgate.statistics.LatencyHistogram;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** Runs the loads of this scenario, and puts what they measured into the record. */
public final class Loads {
  /**
   * So late the engine may be, in milliseconds, whatever it measures; and the share of what it
   * measures, where that is more.
   */
  private static final double LATE_MS = 30;

  private static final double LATE_SHARE = 0.1;

  /** What an engine that has no time makes look as if the service were at fault. */
  static final Set<String> LATE = Set.of(LoadAnswer.TOO_LATE, LoadAnswer.NEVER_SENT);

  private final World world;
  private final Caller caller;
  private final Invariants invariants;
  private final List<Load> all = new ArrayList<>();
  private int mostInProgress;

  public Loads(World world, Caller caller, Invariants invariants) {
    this.world = world;
    this.caller = caller;
    this.invariants = invariants;
  }

  /**
   * What the last one measured.
   *
   * @throws AssertionError when none was run: the scenario checks a load before it asks for one
   */
  public Load last() {
    if (all.isEmpty()) {
      throw new AssertionError("No load was run yet, so there is nothing to look at");
    }
    return all.get(all.size() - 1);
  }

  /**
   * What is to be thrown where a figure is not as it should be.
   *
   * @throws TestAbortedException where the engine itself could not keep the pace: then it is not
   *     the service's fault for sure
   */
  public AssertionError failure(Load load, String message) {
    if (!load.pace().kept()) {
      throw new TestAbortedException(
          String.format(
              Locale.ROOT,
              "nobody can tell: the engine was late by %.0f ms itself (p99, and may be by %.0f ms);"
                  + " run it on a machine that has less to do",
              load.pace().p99Ms(),
              load.pace().limitMs()));
    }
    return new AssertionError(load.name() + ": " + message);
  }

  /**
   * Runs a load, and looks at the target meanwhile.
   *
   * @throws IllegalArgumentException when the scenario does not run alone and last: whatever ran
   *     beside it would be measured as well
   */
  public void run(PlannedLoad planned) throws InterruptedException {
    if (!world.last()) {
      throw new IllegalArgumentException(
          "a load is measured, and so would be all that runs beside it: tag this scenario @timed");
    }
    world.letGo();
    Tally tally = new Tally(world.requestIdHeader());
    String ids = "load" + (all.size() + 1) + "-" + world.identity().mark() + "-";
    LoadScript script = new LoadScript(world, caller, invariants, planned, tally, ids);
    Instant started = world.system().capture().clock().now();
    long startNanos = world.system().capture().clock().nanos();
    LoadCourse course = new LoadCourse(world, planned);
    try {
      if (world.isFirstLoad()) {
        warmUp(course, planned, ids);
      }
      world.journal().count(tally);
      for (int time = 1; time <= planned.times(); time++) {
        course.run(script, time);
      }
    } catch (LoadEngineException e) {
      world.breakOff();
      throw new TestAbortedException(
          "nobody can tell, as the load broke off: " + e.getMessage(), e);
    } finally {
      boolean unused =
          world
              .journal()
              .await(() -> !world.journal().isAnyPending(), LoadCourse.PATIENCE.toMillis());
      world.journal().count(null);
    }
    Load load = load(planned, course, tally, script, started, startNanos);
    all.add(load);
    mostInProgress = script.mostInProgress();
    script.record();
    world.journal().add(load);
    Optional<String> broken = script.brokenBySome();
    if (broken.isPresent()) {
      throw new AssertionError(load.name() + ": of the requests that were kept: " + broken.get());
    }
  }

  /**
   * A first load would measure how Tollgate itself begins: a few requests go before it, which are
   * checked and counted for the books, and are in no figure.
   */
  private void warmUp(LoadCourse course, PlannedLoad planned, String ids)
      throws InterruptedException {
    Tally tally = new Tally(world.requestIdHeader());
    LoadScript script = new LoadScript(world, caller, invariants, planned, tally, "warm-up-" + ids);
    world.journal().count(tally);
    List<Load.Problem> problems = course.warmUp(script);
    if (!problems.isEmpty()) {
      script.record();
      Load.Problem problem = problems.get(0);
      throw new AssertionError(
          "%s: of the first requests, before anything was measured, %d %s%s"
              .formatted(
                  planned.name(),
                  problem.count(),
                  problem.what(),
                  problem.samples().isEmpty() ? "" : "\n  " + problem.samples().get(0)));
    }
  }

  /**
   * How many parts of one and the same request of the last load were in progress at most; 0 where
   * nobody can tell.
   */
  int mostInProgress() {
    return mostInProgress;
  }

  private Load load(
      PlannedLoad planned,
      LoadCourse course,
      Tally tally,
      LoadScript script,
      Instant started,
      long startNanos) {
    Measured measured = course.measured();
    LatencyHistogram together = LatencyHistogram.empty();
    measured.requests().values().forEach(figures -> together.add(figures.latencies()));
    return new Load(
        planned.name(),
        planned.model(),
        world.loadScale(),
        started,
        startNanos,
        measured.tookMs(),
        course.phases(),
        measured.requests().entrySet().stream()
            .map(
                kind ->
                    new Load.Requests(
                        kind.getKey(),
                        kind.getValue().sent(),
                        kind.getValue().failed(),
                        kind.getValue().latencies().encoded()))
            .toList(),
        measured.slices(),
        measured.problems(),
        new Load.Pace(
            measured.lag().millisAt(99),
            measured.lag().maxMillis(),
            Math.max(LATE_MS, LATE_SHARE * together.millisAt(95)),
            measured.together(),
            measured.processorMs()),
        measured.readings(),
        course.levels(),
        tally.calls().entrySet().stream()
            .map(
                asked ->
                    new Load.Asked(
                        asked.getKey(), asked.getValue().count(), asked.getValue().together()))
            .toList(),
        planned.budgets(),
        script.kept(),
        course.engine());
  }
}
