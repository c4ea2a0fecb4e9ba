package dev.tollgate;

import dev.tollgate.verdict.Criteria;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the verdict again from kept records. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description =
        "Gives the verdict again from kept records, by this policy or another; writes nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:GO",
      "1:NO-GO, or NEEDS_WORK",
      "2:no verdict could be given: a bad file",
      "3:NO-VERDICT: the evidence does not allow one",
      "64:wrong usage"
    })
final class GateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RECORD", description = "Records (reports/record.ndjson).")
  private List<Path> records = new ArrayList<>();

  @Mixin private CriteriaOptions criteria = new CriteriaOptions();

  @Option(
      names = "--reports",
      defaultValue = "reports",
      description = "Where the record is, when none is named (${DEFAULT-VALUE}).")
  private Path reports = Path.of("reports");

  @Option(
      names = "--rules",
      description = "Prints the rules that hold, with their reasons, and judges nothing.")
  private boolean rules;

  @Override
  public Integer call() {
    if (rules) {
      Path systems = Objects.requireNonNullElse(criteria.features, Path.of("features"));
      System.out.print(PolicyText.of(Criteria.policy(systems, criteria.policy)));
      return 0;
    }
    List<Path> all = KeptRecords.named(records, reports);
    return criteria.judgement(reports).again(all).exitCode();
  }
}
