package dev.tollgate;

import dev.tollgate.run.FeatureRunner;
import dev.tollgate.run.Selection;
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
  @Parameters(
      paramLabel = "PATH",
      description = "Feature files or folders, or file:line of one scenario (all features).")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--tags",
      paramLabel = "EXPRESSION",
      description = "Only these: \"@smoke and not @slow\".")
  private @Nullable String tags;

  @Option(
      names = "--target",
      defaultValue = "reference",
      description = "The target file's name (${DEFAULT-VALUE}).")
  private String target = "reference";

  @Option(
      names = "--parallel",
      defaultValue = "8",
      description = "Scenarios at a time (${DEFAULT-VALUE}).")
  private int parallel = 8;

  @Option(names = "--random", paramLabel = "SEED", description = "In random order, by this number.")
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
    PrintStream out = System.out;
    List<SystemFolder> systems = SystemFolder.all(features);
    Selection selection =
        new Selection(
            (paths.isEmpty() ? List.of(features.toString()) : paths)
                .stream().map(Selection.FeaturePath::of).toList(),
            tags);
    RunSettings settings =
        new RunSettings(
            systems, target, selection.toString(), "./tollgate run " + selection, reports);
    try (AcceptanceRun run = AcceptanceRun.start(settings, out)) {
      List<String> trouble =
          new FeatureRunner(parallel, randomSeed, "dev.tollgate.steps").run(selection);
      trouble.forEach(out::println);
      run.end();
    }
    return 0;
  }
}
