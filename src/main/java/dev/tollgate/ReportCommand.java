package dev.tollgate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the report again from kept records. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Makes the report and the verdict again from kept records; needs no target.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:GO",
      "1:NO-GO, or NEEDS_WORK",
      "2:no report could be made",
      "3:NO-VERDICT: the evidence does not allow one",
      "64:wrong usage"
    })
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RECORD", description = "Records (reports/record.ndjson).")
  private List<Path> records = new ArrayList<>();

  @Mixin private CriteriaOptions criteria = new CriteriaOptions();

  @Option(
      names = "--reports",
      defaultValue = "reports",
      description = "Where the report goes (${DEFAULT-VALUE}).")
  private Path reports = Path.of("reports");

  @Override
  public Integer call() throws IOException {
    List<Path> all = KeptRecords.named(records, reports);
    try (ReportsLock lock = ReportsLock.take(reports)) {
      return criteria.judgement(reports).of(all).exitCode();
    }
  }
}
