package dev.tollgate.report;

import dev.tollgate.evidence.Load;
import dev.tollgate.statistics.LatencyHistogram;
import dev.tollgate.verdict.load.BudgetResult;
import dev.tollgate.verdict.load.MeasuredLoad;
import dev.tollgate.verdict.load.MemoryTrend;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A load in {@code report.json}; percentiles of too few answers are there, and are few. */
record LoadJson(
    String name,
    String scenario,
    String model,
    double scale,
    long sent,
    long failed,
    double throughputPerSecond,
    double p50Ms,
    double p95Ms,
    double p99Ms,
    double p999Ms,
    double maxMs,
    double lagP99Ms,
    double lagLimitMs,
    boolean keptPace,
    int measuredAgain,
    List<Budget> budgets,
    @Nullable Memory memory,
    List<Kind> requests,
    List<Over> overTime,
    List<Problem> problems,
    List<Asked> dependencies,
    String headline,
    List<String> trouble,
    List<LoadView.Fact> facts) {

  /** {@code answer}: held, over, or cannot tell. */
  record Budget(String what, double limit, double measured, String answer, String words) {
    static Budget of(BudgetResult result) {
      return new Budget(
          result.budget().what(),
          result.budget().limit(),
          micros(result.measured()),
          result.answer().word(),
          result.words());
    }
  }

  /** Levels in bytes, before all and after each phase. */
  record Memory(
      boolean heap, String answer, double bytesPerPhase, String words, List<Long> levels) {
    static Memory of(MemoryTrend memory, Load load) {
      return new Memory(
          memory.heap(),
          memory.growth().answer().word(),
          Math.round(memory.growth().perPhase()),
          memory.words(),
          load.levels().stream().map(Load.Level::bytes).toList());
    }
  }

  /** A kind of request. */
  record Kind(
      String name,
      long sent,
      long failed,
      double p50Ms,
      double p95Ms,
      double p99Ms,
      double p999Ms,
      double maxMs) {
    static Kind of(MeasuredLoad.Kind kind) {
      LatencyHistogram its = kind.latencies();
      return new Kind(
          kind.name(),
          kind.sent(),
          kind.failed(),
          micros(its.millisAt(50)),
          micros(its.millisAt(95)),
          micros(its.millisAt(99)),
          micros(its.millisAt(99.9)),
          micros(its.maxMillis()));
    }
  }

  /** What ended in a time; where nothing did there is no percentile. */
  record Over(
      long fromMs,
      long toMs,
      long ended,
      long failed,
      @Nullable Double p50Ms,
      @Nullable Double p95Ms,
      @Nullable Double p99Ms,
      @Nullable Long residentBytes,
      @Nullable Long heapBytes,
      @Nullable Double processorPercent) {
    static Over of(LoadCourse.Part part) {
      Load.Reading reading = part.reading();
      return new Over(
          part.beginMs(),
          part.endMs(),
          part.ended(),
          part.failed(),
          part.p50Ms(),
          part.p95Ms(),
          part.p99Ms(),
          reading == null ? null : reading.residentBytes(),
          reading == null ? null : reading.heapBytes(),
          part.processor() == null ? null : micros(part.processor()));
    }
  }

  record Problem(String what, long count, List<String> samples) {
    static Problem of(Load.Problem problem) {
      return new Problem(problem.what(), problem.count(), problem.samples());
    }
  }

  record Asked(String dependency, long calls, int together) {
    static Asked of(Load.Asked asked) {
      return new Asked(asked.dependency(), asked.calls(), asked.together());
    }
  }

  private static final int PARTS = 60;

  static LoadJson of(LoadView view) {
    MeasuredLoad measured = view.load();
    Load load = measured.load();
    LatencyHistogram all = measured.latencies();
    return new LoadJson(
        load.name(),
        measured.scenario().place().toString(),
        load.model().name().toLowerCase(Locale.ROOT),
        load.scale(),
        measured.sent(),
        measured.failed(),
        micros(measured.perSecond()),
        micros(all.millisAt(50)),
        micros(all.millisAt(95)),
        micros(all.millisAt(99)),
        micros(all.millisAt(99.9)),
        micros(all.maxMillis()),
        micros(load.pace().p99Ms()),
        micros(load.pace().limitMs()),
        measured.keptPace(),
        measured.inVainBefore().size(),
        view.budgets().stream().map(Budget::of).toList(),
        measured.memory().map(memory -> Memory.of(memory, load)).orElse(null),
        measured.kinds().stream().map(Kind::of).toList(),
        LoadCourse.of(load, PARTS).parts().stream().map(Over::of).toList(),
        load.problems().stream().map(Problem::of).toList(),
        load.dependencies().stream().map(Asked::of).toList(),
        view.headline(),
        view.trouble(),
        view.facts());
  }

  private static double micros(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
