package dev.tollgate.world;

import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Tally;
import dev.tollgate.load.EmbeddedEngine;
import dev.tollgate.load.LoadAnswer;
import dev.tollgate.load.LoadEngine;
import dev.tollgate.load.LoadPlan;
import dev.tollgate.load.Measured;
import dev.tollgate.statistics.LatencyHistogram;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Runs the loads of this scenario, and puts what they measured into the record. */
public final class Loads {
  /** How long an answer is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * So late the engine may be, in milliseconds, whatever it measures; and the share of what it
   * measures, where that is more.
   */
  private static final double LATE_MS = 30;

  private static final double LATE_SHARE = 0.1;

  /** What an engine that has no time makes look as if the service were at fault. */
  static final Set<String> LATE = Set.of(LoadAnswer.TOO_LATE, LoadAnswer.NEVER_SENT);

  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final int WARM_UP_REQUESTS = 10;

  private final World world;
  private final Caller caller;
  private final Invariants invariants;
  private final LoadEngine engine = new EmbeddedEngine();
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
    Course course = new Course();
    try {
      if (world.isFirstLoad()) {
        course.warmUp(planned, ids);
      }
      world.journal().count(tally);
      for (int time = 1; time <= planned.times(); time++) {
        course.run(planned, script, time);
      }
    } finally {
      boolean unused =
          world.journal().await(() -> !world.journal().isAnyPending(), PATIENCE.toMillis());
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
   * How many parts of one and the same request of the last load were in progress at most; 0 where
   * nobody can tell.
   */
  int mostInProgress() {
    return mostInProgress;
  }

  /** A load on its way, with its phases repeated. */
  private final class Course {
    private final HeapReading heap = new HeapReading(world.system());
    private final long begun = System.nanoTime();
    private final List<Load.Phase> phases = new ArrayList<>();
    private final List<Load.Level> levels = new ArrayList<>();
    private @Nullable Measured measured;

    private long now() {
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /**
     * A first load would measure how Tollgate itself begins: a few requests go before it, which are
     * checked and counted for the books, and are in no figure.
     */
    private void warmUp(PlannedLoad planned, String ids) throws InterruptedException {
      Tally tally = new Tally(world.requestIdHeader());
      LoadScript script =
          new LoadScript(world, caller, invariants, planned, tally, "warm-up-" + ids);
      world.journal().count(tally);
      LoadPlan plan =
          new LoadPlan(
              world.system().target().address(),
              Load.Model.CLOSED,
              List.of(new LoadPlan.Phase("warm-up", WARM_UP, 1, 1)),
              planned.kinds().stream().map(kind -> new LoadPlan.Kind(kind.name(), 1)).toList(),
              WARM_UP_REQUESTS,
              PATIENCE);
      Measured before = engine.run(plan, script, Optional::empty, progress -> {});
      if (!before.problems().isEmpty()) {
        script.record();
        Load.Problem problem = before.problems().get(0);
        throw new AssertionError(
            "%s: of the first requests, before anything was measured, %d %s%s"
                .formatted(
                    planned.name(),
                    problem.count(),
                    problem.what(),
                    problem.samples().isEmpty() ? "" : "\n  " + problem.samples().get(0)));
      }
    }

    private void run(PlannedLoad planned, LoadScript script, int time) throws InterruptedException {
      if (planned.times() > 1 && time == 1) {
        level(0);
      }
      long offset = now();
      LoadPlan plan =
          new LoadPlan(
              world.system().target().address(),
              planned.model(),
              stretched(planned, offset),
              planned.kinds().stream()
                  .map(kind -> new LoadPlan.Kind(kind.name(), kind.weight()))
                  .toList(),
              planned.most(),
              PATIENCE);
      Measured one =
          engine.run(
              plan,
              script.from(time),
              this::reading,
              progress -> world.say(words(planned, progress, time)));
      measured = measured == null ? one.moved(offset) : measured.then(one, offset);
      if (planned.most() != LoadPlan.ANY) {
        endPhases(offset + one.tookMs());
      }
      if (planned.times() > 1) {
        level(time);
      }
    }

    /** The number of requests was reached before the phases were over. */
    private void endPhases(long atMs) {
      phases.removeIf(phase -> phase.beginMs() >= atMs);
      phases.replaceAll(
          phase ->
              new Load.Phase(
                  phase.name(),
                  phase.beginMs(),
                  Math.min(phase.endMs(), atMs),
                  phase.from(),
                  phase.to()));
    }

    private List<LoadPlan.Phase> stretched(PlannedLoad planned, long offset) {
      List<LoadPlan.Phase> stretched = new ArrayList<>();
      long at = offset;
      for (LoadPlan.Phase phase : planned.phases()) {
        long millis = Math.max(1, Math.round(phase.lasts().toMillis() * world.loadScale()));
        stretched.add(
            new LoadPlan.Phase(phase.name(), Duration.ofMillis(millis), phase.from(), phase.to()));
        phases.add(new Load.Phase(phase.name(), at, at + millis, phase.from(), phase.to()));
        at += millis;
      }
      return stretched;
    }

    private Optional<Load.Reading> reading() {
      OptionalLong used = heap.now();
      return world
          .system()
          .target()
          .vitals()
          .map(
              vitals ->
                  new Load.Reading(
                      0,
                      vitals.residentBytes(),
                      used.isPresent() ? used.getAsLong() : null,
                      vitals.processorMs(),
                      vitals.files(),
                      vitals.connections()));
    }

    /** Of the memory, once nobody asks for anything and what nobody needs is let go. */
    private void level(int phase) throws InterruptedException {
      boolean unused =
          world.journal().await(() -> !world.journal().isAnyPending(), PATIENCE.toMillis());
      boolean settled = world.system().target().settle();
      Optional<Load.Reading> reading = reading();
      if (reading.isPresent()) {
        Long used = settled ? reading.get().heapBytes() : null;
        levels.add(
            new Load.Level(
                phase, used == null ? reading.get().residentBytes() : used, used != null));
      }
    }
  }

  private static String words(PlannedLoad planned, LoadEngine.Progress progress, int time) {
    return String.format(
        Locale.ROOT,
        "  %s: %s%s, %.0f %s, %s, %d wrong, %.0f s left",
        planned.name(),
        progress.phase(),
        planned.times() > 1 ? " (%d of %d)".formatted(time, planned.times()) : "",
        progress.level(),
        planned.model() == Load.Model.OPEN ? "requests/s" : "users",
        progress.perSecond() == 0
            ? "no answer just now"
            : String.format(
                Locale.ROOT, "%.1f answers/s, p95 %.0f ms", progress.perSecond(), progress.p95Ms()),
        progress.failed(),
        progress.secondsLeft());
  }

  private Load load(
      PlannedLoad planned,
      Course course,
      Tally tally,
      LoadScript script,
      Instant started,
      long startNanos) {
    Measured measured = java.util.Objects.requireNonNull(course.measured);
    LatencyHistogram together = LatencyHistogram.empty();
    measured.requests().values().forEach(figures -> together.add(figures.latencies()));
    return new Load(
        planned.name(),
        planned.model(),
        world.loadScale(),
        started,
        startNanos,
        measured.tookMs(),
        course.phases,
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
        course.levels,
        tally.calls().entrySet().stream()
            .map(
                asked ->
                    new Load.Asked(
                        asked.getKey(), asked.getValue().count(), asked.getValue().together()))
            .toList(),
        planned.budgets(),
        script.kept());
  }
}
