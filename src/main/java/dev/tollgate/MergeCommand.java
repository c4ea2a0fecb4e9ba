package dev.tollgate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the records of shards together to the one report and the one verdict. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description =
        "Makes the one report and the one verdict of the records of all shards. There is no verdict"
            + " unless they are together exactly what was planned.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:GO",
      "1:NO-GO, or NEEDS_WORK",
      "2:no report could be made: a record that is not there, or none",
      "3:NO-VERDICT: a shard is missing, doubled, cut off or of another run",
      "64:wrong usage"
    },
    footer = {
      "",
      "A folder stands for the records in it: of a shard that was run again there are several.",
      "",
      "Examples:",
      "  tollgate merge shard-*/record.ndjson",
      "  tollgate merge shard-* --reports reports"
    })
final class MergeCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "RECORD",
      description = "Those of each shard, or its folder.")
  private List<Path> records = new ArrayList<>();

  @Mixin private CriteriaOptions criteria = new CriteriaOptions();

  @Option(
      names = "--reports",
      defaultValue = "reports",
      paramLabel = "FOLDER",
      description = "Where the report goes (${DEFAULT-VALUE}).")
  private Path reports = Path.of("reports");

  @Override
  public Integer call() throws IOException {
    try (ReportsLock lock = ReportsLock.take(reports)) {
      // Before a record turns out to be none: what CI then finds there must not be another run's
      // GO.
      StaleReport.removeAllButRecords(reports);
      return criteria.judgement(reports).of(all()).exitCode();
    }
  }

  private List<Path> all() {
    return records.stream()
        .flatMap(
            path ->
                Files.isDirectory(path)
                    ? KeptRecords.in(path).expected().stream()
                    : Stream.of(path))
        .toList();
  }
}
