package dev.tollgate;

import dev.tollgate.run.FeatureRunner;
import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.Selection;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.system.SystemFolder;
import java.io.IOException;
import java.io.PrintStream;
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
    description = "Runs features against a target, and says GO or NO-GO.")
final class RunCommand implements Callable<Integer> {
  private static final String GLUE = "dev.tollgate.steps";

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
      names = "--reports",
      defaultValue = "reports",
      description = "Where the report goes (${DEFAULT-VALUE}).")
  private Path reports = Path.of("reports");

  @Override
  public Integer call() throws IOException {
    if (parallel < 1) {
      throw new UnusableSelectionException("--parallel " + parallel + ": should be 1 or more");
    }
    PrintStream out = System.out;
    Selection selection = selection();
    FeatureRunner.check(selection);
    List<SystemFolder> systems = systems(selection);
    Judgement judgement = new Judgement(features, reports, out);
    judgement.checkFiles();
    StaleReport.remove(reports);
    AcceptanceRun run = AcceptanceRun.start(settings(systems, selection), out);
    Interruption interruption = Interruption.prepare(run, judgement);
    try {
      FeatureRunner runner = new FeatureRunner(parallel, randomSeed, GLUE);
      List<PlannedScenario> planned = runner.plan(selection);
      run.awaitReady(planned, runner.find(allOf(systems)));
      runner.run(selection, planned).forEach(out::println);
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

  /** The systems that the selected paths lie in, or that lie in them. */
  private List<SystemFolder> systems(Selection selection) {
    List<SystemFolder> touched =
        SystemFolder.all(features).stream()
            .filter(s -> selection.features().stream().anyMatch(f -> overlap(s, f.path())))
            .toList();
    if (touched.isEmpty()) {
      throw new UnusableSelectionException(
          selection.features() + ": not in the folder of a system below " + features);
    }
    return touched;
  }

  private static boolean overlap(SystemFolder system, Path path) {
    Path folder = system.path().toAbsolutePath().normalize();
    Path selected = path.toAbsolutePath().normalize();
    return selected.startsWith(folder) || folder.startsWith(selected);
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
        + (reports.equals(Path.of("reports")) ? "" : " --reports " + reports)
        + (randomSeed == null ? "" : " --random " + randomSeed);
  }
}
