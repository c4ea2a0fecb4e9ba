package dev.tollgate;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.report.Durations;
import dev.tollgate.statistics.Slowness.Answer;
import dev.tollgate.verdict.baseline.Baselines;
import dev.tollgate.verdict.baseline.Comparison;
import dev.tollgate.verdict.baseline.Comparison.OperationChange;
import dev.tollgate.verdict.baseline.Figures;
import dev.tollgate.verdict.baseline.LoadChange;
import dev.tollgate.verdict.baseline.LoadFigures;
import dev.tollgate.verdict.baseline.ScenarioChange;
import dev.tollgate.verdict.baseline.ScenarioChange.Kind;
import dev.tollgate.verdict.load.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lays a run beside the baselines of its systems. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Says scenario by scenario what broke, was mended, is new, gone or slower.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing broke, is gone or got slower",
      "1:a scenario broke or is gone, or something got slower",
      "2:nothing could be compared: no baseline, or a bad file",
      "3:nothing broke, and not all of it could be compared",
      "64:wrong usage"
    })
final class CompareWithBaseline implements Callable<Integer> {
  private static final List<Kind> BAD = List.of(Kind.BROKE, Kind.GONE, Kind.SLOWER);

  @Mixin private KeptRecord record = new KeptRecord();

  @Override
  public Integer call() {
    RecordedRun run = record.read();
    Baselines baselines = Baselines.read(record.features(run));
    Figures figures = Figures.of(run);
    List<Comparison> all = new ArrayList<>();
    for (String system : run.systems()) {
      baselines
          .of(system)
          .flatMap(kept -> Comparison.of(kept, figures, system))
          .ifPresentOrElse(all::add, () -> System.out.printf("%s: no baseline is kept%n", system));
    }
    all.forEach(CompareWithBaseline::say);
    if (all.isEmpty()) {
      System.out.println("Nothing was compared. After a good run: tollgate baseline keep");
      return Tollgate.COULD_NOT_RUN;
    }
    return code(all);
  }

  private static int code(List<Comparison> all) {
    if (any(all, it -> BAD.stream().anyMatch(kind -> !it.of(kind).isEmpty()))
        || any(all, it -> !it.slowerOperations().isEmpty() || !it.slowerLoads().isEmpty())) {
      return 1;
    }
    return any(all, it -> !it.of(Kind.NOT_RUN).isEmpty() || cannotTell(it)) ? 3 : 0;
  }

  private static boolean any(List<Comparison> all, Predicate<Comparison> is) {
    return all.stream().anyMatch(is);
  }

  private static boolean cannotTell(Comparison comparison) {
    return comparison.operations().stream()
            .anyMatch(each -> each.slowness().answer() == Answer.CANNOT_TELL)
        || comparison.loads().stream().anyMatch(LoadChange::cannotTell);
  }

  private static void say(Comparison comparison) {
    System.out.printf(
        "%s, beside run %s of %s%n",
        comparison.is().name(), comparison.baseline().id(), comparison.baseline().started());
    for (Kind kind : Kind.values()) {
      List<ScenarioChange> its = comparison.of(kind);
      if (kind != Kind.SAME) {
        System.out.printf("  %s: %d%n", kind.word(), its.size());
        its.forEach(each -> System.out.printf("    %s  %s%n", each.place(), each.name()));
      }
    }
    System.out.println("  operations, p50 then and now:");
    for (OperationChange each : comparison.operations()) {
      System.out.printf(
          "    %s  %s  %s  %s%n",
          each.name(),
          each.was() == null ? "none" : Durations.millis(each.was().p50Ms()),
          Durations.millis(each.is().p50Ms()),
          each.slowness());
    }
    if (!comparison.loads().isEmpty()) {
      System.out.println("  loads, p50 and right answers a second then and now:");
      comparison.loads().forEach(CompareWithBaseline::say);
    }
  }

  private static void say(LoadChange load) {
    LoadFigures was = load.was();
    System.out.printf(
        "    %s: %s  %s  %s  %s; %s  %s  %s%n",
        load.is().scenario(),
        load.is().name(),
        was == null ? "none" : Durations.millis(was.p50Ms()),
        Durations.millis(load.is().p50Ms()),
        load.latency(),
        was == null ? "none" : Amount.of(was.perSecond()),
        Amount.of(load.is().perSecond()),
        load.throughput());
  }
}
