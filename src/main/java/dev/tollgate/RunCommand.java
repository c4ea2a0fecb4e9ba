package dev.tollgate;

import dev.tollgate.load.DistributedEngine;
import dev.tollgate.load.EmbeddedEngine;
import dev.tollgate.load.JmeterLibraries;
import dev.tollgate.load.LoadEngine;
import dev.tollgate.load.WorkerAddress;
import dev.tollgate.report.Shell;
import dev.tollgate.run.FeatureRunner;
import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.Selection;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.world.ScenarioTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
      "With --shard: 0 when all scenarios of the shard passed, 1 when one did not,",
      "3 when it was cut off. The verdict is given by tollgate merge.",
      "",
      "Examples:",
      "  tollgate run",
      "  tollgate run features/shop/orders.feature:12",
      "  tollgate run --tags \"@smoke and not @slow\" --target staging",
      "  tollgate run --name \"refuses the order\" --fail-fast",
      "  tollgate run --rerun",
      "  tollgate run --tags @timed --load-workers 10.0.0.5:1099,10.0.0.6:1099",
      "  tollgate run --shard 2/5 --durations last/record.ndjson"
    })
final class RunCommand implements Callable<Integer> {
  static final String GLUE = "dev.tollgate.steps";
  private static final Path FEATURES = Path.of("features");

  @Spec private @Nullable CommandSpec spec;

  @Mixin private SelectionOptions selected = new SelectionOptions();

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = "The target file's name (reference; with --rerun that of the run before).")
  private @Nullable String target;

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
      names = "--fail-fast",
      description =
          "Nothing new begins once a scenario has failed. What did not begin is left for --rerun.")
  private boolean failFast;

  @Option(
      names = "--load-scale",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description =
          "Stretches the durations of loads: 0.2 for a look, 60 for a minute to be an hour"
              + " (${DEFAULT-VALUE}).")
  private double loadScale = 1;

  @Option(
      names = "--load-workers",
      paramLabel = "HOST:PORT",
      description =
          "Loads run on these workers in place of this process, each with an equal share: with a comma"
              + " between them, each started with tollgate load-worker.")
  private @Nullable String loadWorkers;

  @Option(
      names = "--rerun",
      description =
          "Only what failed, was cut off, never began, or is a load for which only Tollgate was late,"
              + " in the run before, whose record is in the folder of reports. The report is of both;"
              + " what failed and passes now is flaky.")
  private boolean rerun;

  @Option(
      names = "--show",
      description = "Shows the exchanges of each scenario on the terminal, as the record has them.")
  private boolean show;

  @Option(
      names = "--watch",
      description =
          "Keeps target and stubs up and runs again whenever a file of the system is saved, until"
              + " Ctrl-C. There is no verdict and no report.")
  private boolean watch;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private ShardOptions shards = new ShardOptions();

  @Option(
      names = "--features",
      paramLabel = "FOLDER",
      description =
          "The folder of the systems (the one that PATH is in, or features; with --rerun that of the"
              + " run before).")
  private @Nullable Path features;

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
    requireThatOptionsFit();
    checkLoadScale(loadScale);
    List<WorkerAddress> workers = loadWorkers == null ? List.of() : WorkerAddress.all(loadWorkers);
    if (parallel < 1) {
      throw new UnusableSelectionException("--parallel " + parallel + ": should be 1 or more");
    }
    try (ReportsLock lock = watch ? ReportsLock.takeForWatch(reports) : ReportsLock.take(reports)) {
      return rerun ? runAgain(workers) : runAnew(workers);
    }
  }

  /** How much longer, or shorter, loads may be. */
  static void checkLoadScale(double factor) {
    if (!(factor > 0) || factor > 10_000) {
      throw new UnusableSelectionException(
          "--load-scale " + factor + ": should be above 0, and not more than 10000");
    }
  }

  private int runAnew(List<WorkerAddress> workers) throws IOException {
    if (!watch) {
      // Before anything else can go wrong: what CI then finds there must not be another run's GO.
      StaleReport.remove(reports);
    }
    LoadEngine engine = engine(workers);
    Path folder =
        Objects.requireNonNullElseGet(features, () -> selected.systems().orElse(FEATURES));
    Selection selection = selected.in(folder);
    FeatureRunner.check(selection);
    Judgement judgement = new Judgement(folder, policy, reports, System.out);
    judgement.checkFiles();
    FeatureRunner runner = new FeatureRunner(parallel, randomSeed, GLUE);
    List<PlannedScenario> planned = runner.plan(selection);
    Undertaking undertaking = shards.of(planned, parallel, folder);
    List<SystemFolder> all = systems(planned, folder);
    RunSettings settings =
        settings(
            systems(undertaking.own(), folder),
            Objects.requireNonNullElse(target, "reference"),
            folder,
            selection.toString(),
            " " + selection + shards.words(),
            engine);
    settings.checkFiles();
    if (watch) {
      watch(runner, selection, settings);
      return CommandLine.ExitCode.OK;
    }
    Launch launch = new Launch(runner, selection, settings, undertaking, judgement, limits.run());
    return new LateLoads(launch, Launch.allOf(all)).run();
  }

  /** Until the process is stopped. */
  private void watch(FeatureRunner runner, Selection selection, RunSettings settings)
      throws IOException {
    Watch watching = new Watch(runner, selection, settings, System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(watching::close, "end-of-watch"));
    try {
      watching.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int runAgain(List<WorkerAddress> workers) throws IOException {
    KeptRecords kept = KeptRecords.in(reports);
    LastRun last = LastRun.of(kept.required());
    StaleReport.removeAllButRecords(reports);
    LoadEngine engine = engine(workers);
    if (target != null) {
      last.requireTarget(target);
    }
    Path folder =
        Objects.requireNonNullElseGet(
            features,
            () -> Path.of(Objects.requireNonNullElse(last.info().features(), "features")));
    Judgement judgement = new Judgement(folder, policy, reports, System.out);
    judgement.checkFiles();
    if (last.isOver()) {
      System.out.println(
          "Nothing to run again: no scenario failed, was cut off, or never began, and no load is to be measured again. The verdict stays:");
      return Launch.judged(judgement, last.rerunOf(List.of()), kept.files());
    }
    FeatureRunner runner = new FeatureRunner(parallel, randomSeed, GLUE);
    Selection all = Launch.allOf(SystemFolder.all(folder));
    List<PlannedScenario> left = last.left(runner.find(all));
    RunSettings settings =
        settings(
            systems(left, folder),
            last.target(),
            folder,
            last.info().selection(),
            " --rerun",
            engine);
    settings.checkFiles();
    kept.setAside();
    try {
      Launch launch =
          new Launch(
              runner,
              Launch.selectionOf(left),
              settings,
              last.rerunOf(left),
              judgement,
              limits.run());
      return new LateLoads(launch, all).run();
    } finally {
      kept.putBack();
    }
  }

  /**
   * What runs loads.
   *
   * @param workers none for this process
   * @throws dev.tollgate.load.LoadEngineException when a worker is not there
   */
  private static LoadEngine engine(List<WorkerAddress> workers) {
    if (workers.isEmpty()) {
      return new EmbeddedEngine();
    }
    DistributedEngine.requireThere(workers);
    return new DistributedEngine(
        workers, JmeterLibraries.ofThisCheckout(System.out::println).fetch());
  }

  private void requireThatOptionsFit() {
    if (rerun && (selected.given() || shards.shard != null)) {
      throw wrongUsage(
          "--rerun runs what is left of the run before: leave out PATH, --tags, --name and --shard");
    }
    if (watch && (rerun || shards.shard != null)) {
      throw wrongUsage("--watch gives no verdict: leave out --rerun and --shard");
    }
    if (watch && (failFast || policy != null || limits.run() != null)) {
      throw wrongUsage(
          "--watch goes on until Ctrl-C and gives no verdict: leave out --fail-fast, --policy and"
              + " --run-limit");
    }
    if (shards.durations != null && shards.shard == null) {
      throw wrongUsage("--durations says how a run is shared out: it goes with --shard");
    }
  }

  private CommandLine.ParameterException wrongUsage(String message) {
    return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  /** The systems that have a scenario to run. */
  private static List<SystemFolder> systems(List<PlannedScenario> planned, Path folder) {
    List<SystemFolder> all = SystemFolder.all(folder);
    for (PlannedScenario scenario : planned) {
      if (all.stream().noneMatch(s -> s.name().equals(scenario.system()))) {
        throw new UnusableSelectionException(
            scenario + ": not in the folder of a system below " + folder);
      }
    }
    return all.stream()
        .filter(s -> planned.stream().anyMatch(p -> p.system().equals(s.name())))
        .toList();
  }

  private RunSettings settings(
      List<SystemFolder> systems,
      String on,
      Path folder,
      String selection,
      String words,
      LoadEngine engine) {
    String command =
        CalledAs.words()
            + " run"
            + words
            + (failFast ? " --fail-fast" : "")
            + (on.equals("reference") ? "" : " --target " + on)
            + limits.words()
            + (loadScale == 1 ? "" : " --load-scale " + loadScale)
            + (loadWorkers == null ? "" : " --load-workers " + Shell.word(loadWorkers))
            + (parallel == 8 ? "" : " --parallel " + parallel)
            + (folder.equals(FEATURES) ? "" : " --features " + folder)
            + (policy == null ? "" : " --policy " + policy)
            + (reports.equals(Path.of("reports")) ? "" : " --reports " + reports)
            + (randomSeed == null ? "" : " --random " + randomSeed);
    return new RunSettings(
        systems,
        on,
        selection,
        command,
        reports,
        failFast,
        show,
        new ScenarioTerms(parallel, loadScale, engine, limits.scenario()));
  }
}
