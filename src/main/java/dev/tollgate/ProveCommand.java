package dev.tollgate;

import dev.tollgate.evidence.Plan;
import dev.tollgate.report.ProofReport;
import dev.tollgate.run.FeatureRunner;
import dev.tollgate.run.Selection;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.system.BadFileException;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.Fault;
import dev.tollgate.system.FaultCatalogue;
import dev.tollgate.system.Item;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.verdict.Proof;
import dev.tollgate.verdict.SuiteOutcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a suite against targets that are known to be bad: what gets past it is a hole in it. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a system's suite against each target of its faults.yml, which are known to be bad, and"
          + " says which faults get past it. Of the suite those scenarios run that carry the item"
          + " that the fault offends: no other counts as catching it.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every fault is caught",
      "1:one is not",
      "2:no proof could be made",
      "64:wrong usage"
    })
final class ProveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SYSTEM", description = "A folder below features/.")
  private String system = "";

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      description = "Only this fault; may be given several times (all).")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--shard",
      paramLabel = "INDEX/OF",
      converter = ShardOptions.IndexOf.class,
      description =
          "Only this part of the faults, counted from 1: 2/4 is every fourth, from the second on.")
  private Plan.@Nullable Shard shard;

  @Option(
      names = "--whole",
      description =
          "The whole suite against each fault: takes several times as long, and says as well which"
              + " scenarios fail on faults that offend none of their items.")
  private boolean whole;

  @Option(
      names = "--parallel",
      defaultValue = "8",
      description = "How many scenarios of a suite run together (${DEFAULT-VALUE}).")
  private int parallel = 8;

  @Option(
      names = "--side-by-side",
      paramLabel = "N",
      description = "How many suites run at the same time (as many as cores and memory allow).")
  private int sideBySide = SideBySide.here();

  @Option(
      names = "--load-scale",
      paramLabel = "FACTOR",
      defaultValue = "0.5",
      description = "Stretches the durations of loads (${DEFAULT-VALUE}).")
  private double loadScale = 0.5;

  @Option(
      names = "--features",
      defaultValue = "features",
      description = "The folder of the systems (${DEFAULT-VALUE}).")
  private Path features = Path.of("features");

  @Option(
      names = "--reports",
      defaultValue = "reports",
      description = "Where proof.json and proof.html go (${DEFAULT-VALUE}).")
  private Path reports = Path.of("reports");

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    RunCommand.checkLoadScale(loadScale);
    if (parallel < 1 || sideBySide < 1) {
      throw new UnusableSelectionException("--parallel and --side-by-side should be 1 or more");
    }
    SystemFolder folder = folder();
    FaultCatalogue catalogue = folder.faults();
    checkItems(folder, catalogue);
    List<Fault> faults = faults(folder, catalogue);
    if (faults.isEmpty()) {
      throw new UnusableSelectionException(
          shard == null
              ? folder.targetFile(SystemFolder.FAULT) + ": has no fault"
              : "there is no fault in shard " + shard + ": there are fewer than that");
    }
    long begun = System.nanoTime();
    try (ReportsLock lock = ReportsLock.take(reports)) {
      out.printf(
          "  proving %s: %d %s, %d side by side%n",
          system, faults.size(), faults.size() == 1 ? "fault" : "faults", sideBySide);
      Proof proof =
          new ProofRun(
                  folder,
                  features,
                  reports.resolve("proof"),
                  parallel,
                  sideBySide,
                  loadScale,
                  Duration.ofMinutes(5),
                  whole)
              .of(catalogue, faults, timed(folder), this::say);
      ProofReport.write(reports, proof);
      conclude(proof, Duration.ofNanos(System.nanoTime() - begun));
      return proof.clean().trouble() != null ? Tollgate.COULD_NOT_RUN : proof.holds() ? 0 : 1;
    }
  }

  /** The items whose scenarios measure times: their faults are tried one by one. */
  private Set<String> timed(SystemFolder folder) {
    return new FeatureRunner(parallel, null, RunCommand.GLUE)
            .find(new Selection(List.of(new Selection.FeaturePath(folder.path(), 0)), "@timed"))
            .stream()
            .flatMap(scenario -> scenario.tags().stream())
            .map(tag -> tag.substring(1))
            .collect(Collectors.toSet());
  }

  private SystemFolder folder() {
    return SystemFolder.all(features).stream()
        .filter(folder -> folder.name().equals(system))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableSelectionException(
                    "no system \""
                        + system
                        + "\"; systems below "
                        + features
                        + ": "
                        + SystemFolder.all(features).stream()
                            .map(SystemFolder::name)
                            .collect(Collectors.joining(", "))));
  }

  private void checkItems(SystemFolder folder, FaultCatalogue catalogue) {
    Set<String> items =
        Checklists.read(features).of(folder.name()).stream()
            .flatMap(checklist -> checklist.items())
            .map(Item::id)
            .collect(Collectors.toSet());
    for (Fault fault : catalogue.faults()) {
      if (!items.contains(fault.item())) {
        throw new BadFileException(
            folder.targetFile(SystemFolder.FAULT + fault.name()),
            0,
            "the fault \""
                + fault.name()
                + "\" offends "
                + fault.item()
                + ", which is no item of "
                + "the checklist");
      }
    }
  }

  private List<Fault> faults(SystemFolder folder, FaultCatalogue catalogue) {
    for (String name : only) {
      if (catalogue.named(name).isEmpty()) {
        throw new UnusableSelectionException(
            "no fault \""
                + name
                + "\" in "
                + folder.targetFile(SystemFolder.FAULT + name)
                + "; "
                + catalogue.known(name));
      }
    }
    List<Fault> chosen =
        catalogue.faults().stream()
            .filter(fault -> only.isEmpty() || only.contains(fault.name()))
            .toList();
    Plan.Shard part = shard;
    return part == null
        ? chosen
        : IntStream.range(0, chosen.size())
            .filter(i -> i % part.of() == part.index() - 1)
            .mapToObj(chosen::get)
            .toList();
  }

  private synchronized void say(SuiteOutcome outcome, Duration took) {
    int failed = outcome.failed().size();
    out.printf(
        "  %5.1f s  %s: %s%n",
        took.toMillis() / 1e3,
        outcome.target(),
        outcome.trouble() != null
            ? "no answer: " + outcome.trouble()
            : failed == 0 && outcome.failedItems().isEmpty()
                ? "passes everything"
                : count(failed, "scenario")
                    + " and "
                    + count(outcome.failedItems().size(), "item")
                    + " fail");
  }

  private static String count(int count, String of) {
    return count + " " + of + (count == 1 ? "" : "s");
  }

  private void conclude(Proof proof, Duration took) {
    int all = proof.trials().size();
    out.println();
    out.printf(
        "%s  %d of %d faults caught, in %d s%n",
        proof.holds() ? "PROVEN" : "NOT PROVEN",
        all - proof.missed().size(),
        all,
        took.toSeconds());
    sayClean(proof);
    proof
        .missed()
        .forEach(
            trial ->
                out.printf(
                    "  %s %s: %s (%s)%n    %s%n",
                    trial.outcome().trouble() != null ? "no answer for" : "got past",
                    trial.fault().item(),
                    trial.fault().name(),
                    trial.fault().does(),
                    trial.outcome().trouble() != null
                        ? trial.outcome().trouble()
                        : CalledAs.words()
                            + " run --target "
                            + SystemFolder.FAULT
                            + trial.fault().name()
                            + " "
                            + features.resolve(system)
                            + option("--features", features)));
    if (proof.all()) {
      out.printf(
          "  %d of %d scenarios catch no fault%s%n",
          proof.idle().size(),
          proof.clean().scenarios().size(),
          proof.whole() ? "; " + proof.neverFailed().size() + " failed on none at all" : "");
    }
    out.println("report: " + reports.resolve("proof.html"));
    if (Files.isRegularFile(reports.resolve("record.ndjson"))) {
      out.println(
          "the page of the last run does not show it yet: "
              + CalledAs.words()
              + " report"
              + option("--features", features)
              + option("--reports", reports));
    }
  }

  /** As it stands in a command; empty where that is what it is without. */
  private static String option(String name, Path value) {
    return value.equals(Path.of(name.substring(2))) ? "" : " " + name + " " + value;
  }

  private void sayClean(Proof proof) {
    if (proof.clean().trouble() != null) {
      out.println("  the good target gave no answer: " + proof.clean().trouble());
    }
    proof
        .clean()
        .failed()
        .forEach(s -> out.println("  failed on the good target: " + s.at() + " " + s.name()));
  }
}
