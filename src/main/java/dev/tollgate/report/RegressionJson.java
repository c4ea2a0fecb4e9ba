package dev.tollgate.report;

import dev.tollgate.statistics.Change;
import dev.tollgate.statistics.Slowness;
import dev.tollgate.verdict.baseline.Comparison;
import dev.tollgate.verdict.baseline.Flakiness;
import dev.tollgate.verdict.baseline.LoadChange;
import dev.tollgate.verdict.baseline.LoadFigures;
import dev.tollgate.verdict.baseline.OperationFigures;
import dev.tollgate.verdict.baseline.Regression;
import dev.tollgate.verdict.baseline.RunFigures;
import dev.tollgate.verdict.baseline.ScenarioChange;
import dev.tollgate.verdict.baseline.ScenarioChange.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of other runs say of a system, in {@code report.json}.
 *
 * @param baseline null when none is kept
 * @param sinceLastRun null when no earlier run on the same target is on file
 */
record RegressionJson(@Nullable Beside baseline, @Nullable Beside sinceLastRun, Flaky flakiness) {

  /** The run beside another one. */
  record Beside(
      String run,
      @Nullable String started,
      String target,
      @Nullable String version,
      String tollgate,
      @Nullable String commit,
      @Nullable String machine,
      List<Scenario> broke,
      List<Scenario> mended,
      List<Scenario> added,
      List<Scenario> gone,
      List<Scenario> notRun,
      List<Scenario> slower,
      List<Operation> operations,
      List<LoadThenNow> loads) {
    static Beside of(Comparison comparison) {
      RunFigures run = comparison.baseline();
      return new Beside(
          run.id(),
          run.started() == null ? null : run.started().toString(),
          comparison.was().target(),
          comparison.was().version(),
          run.tollgate(),
          run.commit(),
          run.machine() == null ? null : run.machine().toString(),
          scenarios(comparison, Kind.BROKE),
          scenarios(comparison, Kind.MENDED),
          scenarios(comparison, Kind.NEW),
          scenarios(comparison, Kind.GONE),
          scenarios(comparison, Kind.NOT_RUN),
          scenarios(comparison, Kind.SLOWER),
          comparison.operations().stream().map(Operation::of).toList(),
          comparison.loads().stream().map(LoadThenNow::of).toList());
    }
  }

  record Scenario(String at, String name, @Nullable Long wasMs, @Nullable Long isMs) {
    static Scenario of(ScenarioChange change) {
      return new Scenario(
          change.place().toString(),
          change.name(),
          change.was() == null ? null : change.was().ms(),
          change.is() == null ? null : change.is().ms());
    }
  }

  /** An operation; its answer in a word and in words. */
  record Operation(
      String name,
      @Nullable Percentiles was,
      Percentiles is,
      String answer,
      String words,
      @Nullable Change change,
      double noisePercent) {
    static Operation of(Comparison.OperationChange it) {
      Slowness slowness = it.slowness();
      return new Operation(
          it.name(),
          it.was() == null ? null : Percentiles.of(it.was()),
          Percentiles.of(it.is()),
          slowness.answer().word(),
          slowness.toString(),
          slowness.change(),
          slowness.noisePercent());
    }
  }

  /** A load; what is said of its median and of its throughput, in a word and in words. */
  record LoadThenNow(
      String scenario,
      String name,
      @Nullable LoadNumbers was,
      LoadNumbers is,
      String latency,
      String latencyWords,
      String throughput,
      String throughputWords) {
    static LoadThenNow of(LoadChange change) {
      return new LoadThenNow(
          change.is().scenario(),
          change.is().name(),
          change.was() == null ? null : LoadNumbers.of(change.was()),
          LoadNumbers.of(change.is()),
          change.latency().answer().word(),
          change.latency().toString(),
          change.throughput().answer().word(),
          change.throughput().toString());
    }
  }

  record LoadNumbers(
      long count, double p50Ms, double p95Ms, double p99Ms, double perSecond, double errorPercent) {
    static LoadNumbers of(LoadFigures figures) {
      return new LoadNumbers(
          figures.count(),
          figures.p50Ms(),
          figures.p95Ms(),
          figures.p99Ms(),
          figures.perSecond(),
          figures.errorPercent());
    }
  }

  record Percentiles(int count, double p50Ms, double p95Ms, double p99Ms) {
    static Percentiles of(OperationFigures figures) {
      return new Percentiles(figures.count(), figures.p50Ms(), figures.p95Ms(), figures.p99Ms());
    }
  }

  /** Which scenarios both passed and failed with nothing changed, over so many runs. */
  record Flaky(int runs, List<FlakyScenario> scenarios) {
    static Flaky of(Flakiness flakiness) {
      return new Flaky(
          flakiness.runs(), flakiness.flaky().stream().map(FlakyScenario::of).toList());
    }
  }

  /** The true share of failures lies between the two with 95 % confidence. */
  record FlakyScenario(String at, String name, int failed, int runs, double low, double high) {
    static FlakyScenario of(Flakiness.Flaky flaky) {
      return new FlakyScenario(
          flaky.at().toString(),
          flaky.name(),
          flaky.failed().hits(),
          flaky.failed().of(),
          flaky.failed().low(),
          flaky.failed().high());
    }
  }

  static RegressionJson of(Regression regression) {
    return new RegressionJson(
        regression.baseline() == null ? null : Beside.of(regression.baseline()),
        regression.last() == null ? null : Beside.of(regression.last()),
        Flaky.of(regression.flakiness()));
  }

  private static List<Scenario> scenarios(Comparison comparison, Kind kind) {
    return comparison.of(kind).stream().map(Scenario::of).toList();
  }
}
