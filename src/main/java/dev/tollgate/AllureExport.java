package dev.tollgate;

import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.Shard;
import dev.tollgate.report.allure.AllureResults;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.system.Checklists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Allure's results. Not by way of its adapter for Cucumber, which listens to a run as it goes on:
 * it hears nothing of the evidence, and takes the time at which it listens for that of the steps.
 */
final class AllureExport implements Export {
  @Override
  public String fileName() {
    return "allure-results";
  }

  @Override
  public List<String> write(Path record, Path place) throws IOException {
    if (Files.isRegularFile(place)) {
      throw new UnusableSelectionException(
          place + ": is a file, and Allure's results are many; name a folder with --to");
    }
    RecordedRun run = RecordReader.read(List.of(record));
    if (run.started().isEmpty()) {
      throw Export.noRecord(record);
    }
    AllureResults.write(place, run, checklists(run));
    Shard shard = run.shards().get(0);
    return Export.missing(
        shard.damage().size() + (shard.cut() ? 1 : 0),
        shard.complete() ? "" : "scenarios that did not come to their end are broken");
  }

  /** The severities come from the systems' folder; a record from elsewhere goes without. */
  private static Checklists checklists(RecordedRun run) {
    Path systems = Path.of(run.features());
    return Files.isDirectory(systems) ? Checklists.read(systems) : new Checklists(List.of());
  }
}
