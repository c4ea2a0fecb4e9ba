package dev.tollgate;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.verdict.Criteria;
import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.baseline.Baselines;
import dev.tollgate.verdict.baseline.Figures;
import dev.tollgate.verdict.baseline.FiguresFile;
import dev.tollgate.verdict.baseline.RunFigures;
import dev.tollgate.verdict.baseline.SystemFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a run the baseline of its systems. */
@Command(
    name = "keep",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a run the baseline of its systems: features/<system>/baseline.json, to be committed.",
      "The run has to have run all scenarios to its end, and none may have failed."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it is kept",
      "2:it is not: the run is no good as a baseline, or a file is bad",
      "64:wrong usage"
    })
final class KeepBaseline implements Callable<Integer> {
  @Mixin private KeptRecord record = new KeptRecord();

  @Override
  public Integer call() throws IOException {
    RecordedRun run = record.read();
    Path features = record.features(run);
    // What is in place is no measure of what takes its place.
    Verdict verdict = Verdict.of(run, Criteria.read(features, null).with(Baselines.NONE));
    Figures figures = Figures.of(run, verdict.itemWords());
    check(run, figures.run());
    check(verdict);
    for (SystemFigures system : figures.systems()) {
      Path file = Baselines.file(features, system.name());
      FiguresFile.write(file, figures.only(system.name()));
      System.out.printf(
          "kept %s: %d scenarios passed, %d operations%n",
          file, system.passed(), system.operations().size());
    }
    System.out.println("Commit it, so that every clone compares with the same run.");
    return 0;
  }

  private static void check(RecordedRun run, RunFigures figures) {
    List<RecordedScenario> failed =
        run.scenarios().stream().filter(each -> each.status().isFailure()).toList();
    if (!failed.isEmpty()) {
      throw refused(
          "%d %s in it, the first at %s"
              .formatted(
                  failed.size(),
                  failed.size() == 1 ? "scenario failed" : "scenarios failed",
                  failed.get(0).place()));
    }
    if (!figures.whole()) {
      throw refused(
          "it did not run all scenarios to its end (selection: %s)".formatted(figures.selection()));
    }
    boolean open =
        run.scenarios().stream()
            .anyMatch(
                each ->
                    switch (each.status()) {
                      case CUT_OFF, NOT_RUN, FLAKY -> true;
                      default -> false;
                    });
    boolean none = run.count(ScenarioStatus.PASSED) == 0;
    if (open || none || !run.brokenFeatures().isEmpty()) {
      throw refused("not every scenario that was planned came to its end at once");
    }
  }

  private static void check(Verdict verdict) {
    verdict.reasons().stream()
        .filter(reason -> reason.decision().compareTo(Decision.NO_GO) >= 0)
        .findFirst()
        .ifPresent(
            reason -> {
              throw refused(
                  "its verdict is " + verdict.decision().word() + ", " + reason.message());
            });
  }

  private static UnusableSelectionException refused(String why) {
    return new UnusableSelectionException(
        "Nothing is kept. A baseline is what later runs have to reach, and this run is no good as one: "
            + why
            + ". Keep one that ran everything, with nothing failed: "
            + CalledAs.words()
            + " run");
  }
}
