package dev.tollgate.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.report.OnFile;
import dev.tollgate.report.ReportFolder;
import dev.tollgate.system.Checklists;
import dev.tollgate.verdict.Criteria;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes are the same on every machine, so that a test can hold those that are held. */
class ReportSizeTest {
  @TempDir Path folder;

  @Test
  void aPageOfFiftyScenariosFitsIntoAQuarterOfAMegabyte() throws IOException {
    assertThat(pageOf(new SyntheticRecord.Size(50, 1, 0))).isLessThan(150_000);
  }

  @Test
  void aPageOfAThousandScenariosFitsIntoAMegabyteWithATenthToSpare() throws IOException {
    assertThat(pageOf(new SyntheticRecord.Size(1_000, 20, 0))).isLessThan(900_000);
  }

  @Test
  void aPageOfFiveThousandScenariosFitsIntoFourMegabytes() throws IOException {
    assertThat(pageOf(new SyntheticRecord.Size(5_000, 100, 0))).isLessThan(4_000_000);
  }

  @Test
  void whatCannotBeCompressedDoesNotMakeThePageHeavy() throws IOException {
    assertThat(pageOf(new SyntheticRecord.Size(200, 4, 10_240))).isLessThan(2_000_000);
  }

  private long pageOf(SyntheticRecord.Size size) throws IOException {
    SyntheticRecord.write(folder, size);
    Path features = folder.resolve("features");
    Path reports = folder.resolve("reports");
    RecordedRun run = RecordReader.read(List.of(folder.resolve("record.ndjson")));
    assertThat(run.scenarios()).hasSize(size.scenarios());
    Checklists checklists = Checklists.read(features);
    ReportFolder.write(reports, run, Criteria.of(checklists), OnFile.read(features, reports, run));
    return Files.size(reports.resolve("index.html"));
  }
}
