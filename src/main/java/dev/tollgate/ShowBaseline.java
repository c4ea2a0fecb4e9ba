package dev.tollgate;

import dev.tollgate.report.Durations;
import dev.tollgate.verdict.baseline.Baselines;
import dev.tollgate.verdict.baseline.Figures;
import dev.tollgate.verdict.baseline.LoadFigures;
import dev.tollgate.verdict.baseline.OperationFigures;
import dev.tollgate.verdict.baseline.RunFigures;
import dev.tollgate.verdict.baseline.SystemFigures;
import dev.tollgate.verdict.load.Amount;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what is kept. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Says which baselines there are, and what stands in them.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:said, also where there is none", "2:a file is bad", "64:wrong usage"})
final class ShowBaseline implements Callable<Integer> {
  @Option(
      names = "--features",
      defaultValue = "features",
      description = "The folder of the systems (${DEFAULT-VALUE}).")
  private Path features = Path.of("features");

  @Override
  public Integer call() {
    Baselines baselines = Baselines.read(features);
    if (baselines.all().isEmpty()) {
      System.out.println("No baseline is kept. After a good run: tollgate baseline keep");
    }
    new TreeMap<>(baselines.all()).forEach(this::say);
    return 0;
  }

  private void say(String name, Figures figures) {
    RunFigures run = figures.run();
    System.out.printf("%s  %s%n", name, Baselines.file(features, name));
    System.out.printf(
        "  run %s of %s, by Tollgate %s%s%n",
        run.id(),
        run.started(),
        run.tollgate(),
        run.commit() == null ? "" : ", commit " + run.commit());
    System.out.printf(
        "  on %s%n", run.machine() == null ? "a machine that nobody noted" : run.machine());
    figures.of(name).ifPresent(ShowBaseline::say);
  }

  private static void say(SystemFigures system) {
    System.out.printf(
        "  target %s%s%n",
        system.target(), system.version() == null ? "" : ", version " + system.version());
    System.out.printf("  %d of %d scenarios passed%n", system.passed(), system.count());
    for (OperationFigures each : system.operations()) {
      System.out.printf(
          "  %s: %d answers, p50 %s, p95 %s%n",
          each.name(),
          each.count(),
          Durations.millis(each.p50Ms()),
          Durations.millis(each.p95Ms()));
    }
    for (LoadFigures each : system.loads()) {
      System.out.printf(
          "  load %s: %d answers, p50 %s, p95 %s, %s right answers a second%n",
          each.name(),
          each.count(),
          Durations.millis(each.p50Ms()),
          Durations.millis(each.p95Ms()),
          Amount.of(each.perSecond()));
    }
  }
}
