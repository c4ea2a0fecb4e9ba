package dev.tollgate;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.record.RecordReader;
import dev.tollgate.run.FeatureRunner;
import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.Selection;
import dev.tollgate.system.BadFileException;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.target.TargetException;
import dev.tollgate.verdict.SuiteOutcome;
import dev.tollgate.world.ScenarioTerms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs a system's suite on one target after the other, as their names come in, each with a tag
 * expression behind it where only a part is meant, and answers each with a line of JSON: a process
 * that {@link ProofWorker} starts. A process that is warm needs a fraction of the time of a new
 * one, and two in one process would share what a run keeps static.
 */
@Command(name = SuiteOnTargets.NAME, hidden = true)
final class SuiteOnTargets implements Callable<Integer> {
  static final String NAME = "suite-on-targets";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(index = "0")
  private String system = "";

  @Parameters(index = "1", paramLabel = "WORK", description = "Where records go.")
  private Path work = Path.of("target");

  @Option(names = "--features")
  private Path features = Path.of("features");

  @Option(names = "--parallel")
  private int parallel = 8;

  @Option(names = "--load-scale")
  private double loadScale = 1;

  @Override
  public Integer call() throws IOException {
    PrintStream answers = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    SystemFolder folder = new SystemFolder(features.resolve(system));
    FeatureRunner runner = new FeatureRunner(parallel, null, RunCommand.GLUE);
    BufferedReader targets =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = targets.readLine(); line != null; line = targets.readLine()) {
      String[] target = line.split(" ", 2);
      Selection selection =
          new Selection(
              List.of(new Selection.FeaturePath(folder.path(), 0)),
              target.length == 1 ? null : target[1]);
      answers.println(JSON.writeValueAsString(on(target[0], folder, runner, selection)));
      answers.flush();
    }
    return 0;
  }

  private SuiteOutcome on(
      String target, SystemFolder folder, FeatureRunner runner, Selection selection)
      throws IOException {
    List<PlannedScenario> planned = runner.plan(selection);
    RunSettings settings =
        new RunSettings(
            List.of(folder),
            target,
            selection.toString(),
            CalledAs.words() + " run " + selection + " --target " + target,
            work,
            false,
            false,
            new ScenarioTerms(parallel, loadScale, null));
    AcceptanceRun run = AcceptanceRun.start(settings, Undertaking.of(planned), System.out);
    try {
      run.awaitReady(planned);
      List<String> trouble = runner.run(selection, planned);
      run.end();
      run.close();
      SuiteOutcome outcome =
          SuiteOutcome.of(
              target, RecordReader.read(List.of(run.record())), Checklists.read(features));
      return trouble.isEmpty() ? outcome : outcome.because(String.join("; ", trouble));
    } catch (BadFileException | TargetException e) {
      run.discard();
      return SuiteOutcome.none(target, String.valueOf(e.getMessage()));
    }
  }
}
