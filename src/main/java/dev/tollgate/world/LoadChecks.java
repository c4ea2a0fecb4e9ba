package dev.tollgate.world;

import dev.tollgate.evidence.Load;
import dev.tollgate.statistics.Growth;
import dev.tollgate.statistics.LatencyHistogram;
import dev.tollgate.system.LoadBudget;
import dev.tollgate.system.Percentile;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * Checks of what the last load measured. Where the engine itself could not keep the pace, nothing
 * that is not as it should be is the service's fault for sure, and nobody can tell.
 */
public final class LoadChecks {
  private static final int MEGABYTE = 1 << 20;

  private final Loads loads;

  public LoadChecks(Loads loads) {
    this.loads = loads;
  }

  private Load last() {
    return loads.last();
  }

  /** Checks that so many of so many answers were there within a time. */
  public void checkWithin(int of, int answers, Duration time) {
    Load load = last();
    LatencyHistogram latencies = latencies(load);
    demandAnswers(load, latencies);
    // Who got no answer, or a wrong one, has waited in vain.
    double within = latencies.percentWithin(time.toNanos() / 1e6) * latencies.count() / load.sent();
    double wanted = of * 100.0 / answers;
    if (within < wanted) {
      throw failure(
          load,
          "%.2f of 100 right answers to %d requests were there within %d ms, and should be %.2f: p95 is %.1f ms, p99 %.1f ms",
          within,
          load.sent(),
          time.toMillis(),
          wanted,
          latencies.millisAt(95),
          latencies.millisAt(99));
    }
  }

  /** Checks that of a hundred requests fewer went wrong than this. */
  public void checkErrorRate(double percent) {
    Load load = last();
    if (load.sent() == 0) {
      throw new AssertionError("nothing was sent, so there is no error rate");
    }
    double rate = load.errorPercent();
    if (rate >= percent) {
      throw wrongs(
          load,
          "%d of %d requests went wrong, which is %.3f %%, and should be under %s %%%s",
          load.failed(),
          load.sent(),
          rate,
          percent,
          problems(load));
    }
  }

  /** Checks that so many answers came in a second, over the whole time. */
  public void checkThroughput(double perSecond) {
    Load load = last();
    double seen = load.rightPerSecond();
    if (seen < perSecond) {
      throw failure(
          load, "%.1f answers came in a second, and should be %.1f at least", seen, perSecond);
    }
  }

  /** Checks that the memory comes to rest: it may warm up, and may not grow with every phase. */
  public void checkMemoryReturns() {
    Load load = last();
    List<Load.Level> all = load.levels().stream().filter(level -> level.phase() > 0).toList();
    // Of a target that tells its heap, what is resident says something else.
    boolean heap = all.stream().anyMatch(Load.Level::heap);
    List<Load.Level> after = all.stream().filter(level -> level.heap() == heap).toList();
    if (all.isEmpty() && !load.readings().isEmpty()) {
      throw new IllegalArgumentException(
          "a load that runs once has no levels to compare: run it %d times at least"
              .formatted(Growth.FEWEST));
    }
    if (after.isEmpty()) {
      throw new TestAbortedException("the memory of the target's process cannot be read here");
    }
    Growth growth = Growth.ofMemory(after.stream().mapToDouble(Load.Level::bytes).toArray(), heap);
    if (growth.answer() == Growth.Answer.GROWS) {
      // A late engine makes nobody keep what nobody needs.
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              "%s: the %s grew by %.1f MB with each of %d equal phases (%s): %s MB; a warm-up would come to rest",
              load.name(),
              heap ? "heap" : "resident memory",
              growth.perPhase() / MEGABYTE,
              after.size(),
              growth.why(),
              after.stream()
                  .map(
                      level ->
                          String.format(Locale.ROOT, "%.1f", level.bytes() / (double) MEGABYTE))
                  .collect(Collectors.joining(", "))));
    }
    if (growth.answer() == Growth.Answer.CANNOT_TELL) {
      throw new TestAbortedException("nobody can tell whether the memory grows: " + growth.why());
    }
  }

  /** Checks that no request had more of its parts in progress, and that somebody saw that. */
  public void checkAtMostInProgress(int limit) {
    Load load = last();
    int most = loads.mostInProgress();
    if (most == 0) {
      throw new AssertionError(
          load.name() + ": no call was seen that is about a part of a request");
    }
    if (most > limit) {
      throw new AssertionError(
          load.name()
              + ": %d parts of one request were in progress at once, and %d may be"
                  .formatted(most, limit));
    }
  }

  /** Checks how many files and connections the target had open at most. */
  public void checkFiles(int limit) {
    Load load = last();
    if (load.readings().isEmpty()) {
      throw new TestAbortedException("what the target's process has open cannot be read here");
    }
    int most = load.readings().stream().mapToInt(Load.Reading::files).max().orElseThrow();
    if (most == 0) {
      throw new TestAbortedException("what the target's process has open cannot be read here");
    }
    if (most > limit) {
      throw new AssertionError(
          load.name() + ": it had %d files open, and may have %d".formatted(most, limit));
    }
  }

  /** Checks that every answer was as it had to be. */
  public void checkAllRight() {
    Load load = last();
    if (load.sent() == 0) {
      throw new AssertionError("nothing was sent, so there is no answer to look at");
    }
    if (load.failed() > 0) {
      throw wrongs(load, "%s", wrong(load));
    }
  }

  /** Checks the budgets that the profile states. */
  public void checkBudgets() {
    Load load = last();
    for (Load.Budget budget : load.budgets()) {
      switch (budget.what()) {
        case LoadBudget.ERROR_RATE -> checkErrorRateAtMost(load, budget.limit());
        case LoadBudget.THROUGHPUT -> checkThroughput(budget.limit());
        default -> checkPercentile(load, budget);
      }
    }
  }

  private void checkErrorRateAtMost(Load load, double percent) {
    double rate = load.errorPercent();
    if (rate > percent) {
      throw wrongs(
          load,
          "%d of %d requests went wrong, which is %.3f %%, and may be %s %% at most%s",
          load.failed(),
          load.sent(),
          rate,
          percent,
          problems(load));
    }
  }

  private void checkPercentile(Load load, Load.Budget budget) {
    LatencyHistogram latencies = latencies(load);
    demandAnswers(load, latencies);
    Percentile percentile = Percentile.of(budget.what());
    if (latencies.count() < percentile.samples()) {
      throw new TestAbortedException(
          "nobody can tell the %s of %s from %d answers, it takes %d: let it run longer"
              .formatted(budget.what(), load.name(), latencies.count(), percentile.samples()));
    }
    double millis = latencies.millisAt(percentile.percent());
    if (millis > budget.limit()) {
      throw failure(
          load,
          "%s is %.1f ms of %d answers, and has to be at most %.0f ms",
          budget.what(),
          millis,
          latencies.count(),
          budget.limit());
    }
  }

  private void demandAnswers(Load load, LatencyHistogram latencies) {
    if (latencies.count() == 0) {
      throw wrongs(load, "no request was answered as it should be: %s", wrong(load));
    }
  }

  private static LatencyHistogram latencies(Load load) {
    LatencyHistogram together = LatencyHistogram.empty();
    load.requests().forEach(kind -> together.add(LatencyHistogram.of(kind.histogram())));
    return together;
  }

  private static String wrong(Load load) {
    return "%d of %d requests went wrong%s".formatted(load.failed(), load.sent(), problems(load));
  }

  /** The most frequent ways in which requests went wrong, a line each. */
  private static String problems(Load load) {
    return load.problems().stream()
        .limit(3)
        .map(
            problem ->
                "\n  %d times %s%s"
                    .formatted(
                        problem.count(),
                        problem.what(),
                        problem.samples().isEmpty() ? "" : "; " + problem.samples().get(0)))
        .collect(Collectors.joining());
  }

  /** Of requests that went wrong: a late engine makes none, but for those that were given up. */
  private AssertionError wrongs(Load load, String format, Object... values) {
    String message = String.format(Locale.ROOT, format, values);
    boolean late =
        load.problems().stream().allMatch(problem -> Loads.LATE.contains(problem.what()));
    return late ? loads.failure(load, message) : new AssertionError(load.name() + ": " + message);
  }

  private AssertionError failure(Load load, String format, Object... values) {
    return loads.failure(load, String.format(Locale.ROOT, format, values));
  }
}
