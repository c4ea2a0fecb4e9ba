package dev.tollgate;

import dev.tollgate.record.RecordedRun;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which run a command is about, and where its systems are. */
final class KeptRecord {
  @Parameters(paramLabel = "RECORD", description = "Records of one run (reports/record.ndjson).")
  private List<Path> records = List.of();

  @Option(
      names = "--features",
      description = "The folder of the systems (the one that the run was made with).")
  private @Nullable Path features;

  @Option(
      names = "--reports",
      defaultValue = "reports",
      description = "Where the record is, if none is named (${DEFAULT-VALUE}).")
  private Path reports = Path.of("reports");

  /**
   * @throws dev.tollgate.run.UnusableSelectionException when there is none, or it is none
   */
  RecordedRun read() {
    return Judgement.read(KeptRecords.named(records, reports));
  }

  Path features(RecordedRun run) {
    return features == null ? Judgement.ofTheRun(run) : features;
  }
}
