package dev.tollgate;

import dev.tollgate.run.FeatureRunner;
import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.Selection;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.system.SystemFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs features against a target and says GO or NO-GO. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs features against a target, and says GO or NO-GO.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:GO",
      "1:NO-GO, or NEEDS_WORK",
      "2:no run could be made: there is no report then",
      "3:NO-VERDICT: the evidence does not allow one",
      "64:wrong usage"
    },
    footer = {
      "",
      "Examples:",
      "  tollgate run",
      "  tollgate run features/shop/orders.feature:12",
      "  tollgate run --tags \"@smoke and not @slow\" --target staging"
    })
final class RunCommand implements Callable<Integer> {
  static final String GLUE = "dev.tollgate.steps";

  @Parameters(
      paramLabel = "PATH",
      description = "Feature files or folders, or file:line of one scenario (all features).")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--tags",
      paramLabel = "EXPRESSION",
      description = "Only the scenarios that it holds for: \"@smoke and not @slow\".")
  private @Nullable String tags;

  @Option(
      names = "--target",
      defaultValue = "reference",
      description = "The target file's name (${DEFAULT-VALUE}).")
  private String target = "reference";

  @Option(
      names = "--parallel",
      defaultValue = "8",
      description = "How many scenarios run together (${DEFAULT-VALUE}).")
  private int parallel = 8;

  @Option(
      names = "--random",
      paramLabel = "SEED",
      description = "In random order; the same number gives the same order.")
  private @Nullable Long randomSeed;

  @Option(
      names = "--features",
      defaultValue = "features",
      description = "The folder of the systems (${DEFAULT-VALUE}).")
  private Path features = Path.of("features");

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "What stands against a GO (gate.yml beside the folder of the systems, or else the default"
              + " policy).")
  private @Nullable Path policy;

  @Option(
      names = "--reports",
      defaultValue = "reports",
      description = "Where the report goes (${DEFAULT-VALUE}).")
  private Path reports = Path.of("reports");

  @Override
  public Integer call() throws IOException {
    if (parallel < 1) {
      throw new UnusableSelectionException("--parallel " + parallel + ": should be 1 or more");
    }
    try (ReportsLock lock = ReportsLock.take(reports)) {
      // Before anything else can go wrong: what CI then finds there must not be another run's GO.
      StaleReport.remove(reports);
      Selection selection = selection();
      FeatureRunner.check(selection);
      Judgement judgement = new Judgement(features, policy, reports, System.out);
      judgement.checkFiles();
      FeatureRunner runner = new FeatureRunner(parallel, randomSeed, GLUE);
      List<PlannedScenario> planned = runner.plan(selection);
      RunSettings settings = settings(systems(planned), selection);
      settings.checkFiles();
      return run(runner, selection, planned, settings, judgement);
    }
  }

  private int run(
      FeatureRunner runner,
      Selection selection,
      List<PlannedScenario> planned,
      RunSettings settings,
      Judgement judgement)
      throws IOException {
    AcceptanceRun run = AcceptanceRun.start(settings, judgement.out());
    Interruption interruption = Interruption.prepare(run, judgement);
    try {
      run.awaitReady(planned, runner.find(allOf(settings.systems())));
      runner.run(selection, planned).forEach(judgement.out()::println);
    } catch (RuntimeException e) {
      interruption.dismiss();
      run.discard();
      throw e;
    }
    run.end();
    interruption.dismiss();
    run.close();
    return judgement.of(List.of(run.record())).exitCode();
  }

  private Selection selection() {
    List<String> all = paths.isEmpty() ? List.of(features.toString()) : paths;
    return new Selection(all.stream().map(Selection.FeaturePath::of).toList(), tags);
  }

  private static Selection allOf(List<SystemFolder> systems) {
    return new Selection(
        systems.stream().map(s -> new Selection.FeaturePath(s.path(), 0)).toList(), null);
  }

  /** The systems that have a scenario to run. */
  private List<SystemFolder> systems(List<PlannedScenario> planned) {
    List<SystemFolder> all = SystemFolder.all(features);
    for (PlannedScenario scenario : planned) {
      if (all.stream().noneMatch(s -> s.name().equals(scenario.system()))) {
        throw new UnusableSelectionException(
            scenario + ": not in the folder of a system below " + features);
      }
    }
    return all.stream()
        .filter(s -> planned.stream().anyMatch(p -> p.system().equals(s.name())))
        .toList();
  }

  private RunSettings settings(List<SystemFolder> systems, Selection selection) {
    String words = selection.toString();
    return new RunSettings(
        systems, target, parallel, words, "./tollgate run " + words + options(), reports);
  }

  private String options() {
    return (target.equals("reference") ? "" : " --target " + target)
        + (parallel == 8 ? "" : " --parallel " + parallel)
        + (features.equals(Path.of("features")) ? "" : " --features " + features)
        + (policy == null ? "" : " --policy " + policy)
        + (reports.equals(Path.of("reports")) ? "" : " --reports " + reports)
        + (randomSeed == null ? "" : " --random " + randomSeed);
  }
}
