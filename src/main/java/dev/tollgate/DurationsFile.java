package dev.tollgate;

import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.Shard;
import dev.tollgate.run.PastDurations;
import dev.tollgate.run.UnusableSelectionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How long scenarios took, from the record of an earlier run. */
final class DurationsFile {
  private DurationsFile() {}

  /**
   * Reads them; of scenarios that did not come to their end it knows nothing.
   *
   * @throws UnusableSelectionException when the file is no record
   */
  static PastDurations read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableSelectionException(
          file + ": no such file; --durations takes the record.ndjson of an earlier run");
    }
    RecordedRun run = RecordReader.read(List.of(file));
    if (run.shards().stream().anyMatch(Shard::isNone)) {
      throw new UnusableSelectionException(
          file + ": is no record; --durations takes the record.ndjson of an earlier run");
    }
    return new PastDurations(
        run.scenarios().stream()
            .filter(scenario -> scenario.ended() != null)
            .collect(Collectors.toMap(each -> each.place().toString(), RecordedScenario::took)));
  }
}
