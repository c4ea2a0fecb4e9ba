package dev.tollgate.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.report.OnFile;
import dev.tollgate.report.ReportFolder;
import dev.tollgate.verdict.Criteria;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {
  private final List<Planted> planted = new Plantation(1).all();

  @Test
  void everySecretIsFoundInEachFormInWhichItIsPlanted() {
    for (Planted one : planted) {
      Scanner scanner = new Scanner(List.of(one.value()));

      assertThat(scanner.found(one.json())).as(one + " as JSON").isNotEmpty();
      assertThat(scanner.found(one.query())).as(one + " in a query").isNotEmpty();
      assertThat(scanner.found(one.line())).as(one + " in a line").isNotEmpty();
    }
  }

  @Test
  void aSecretIsFoundInThePagesCompressedEvidence() throws IOException {
    Planted one = planted.get(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
      zipped.write(("[\"" + Encoding.escaped(one.json()) + "\"]").getBytes(StandardCharsets.UTF_8));
    }
    String block = "<script>" + Base64.getEncoder().encodeToString(bytes.toByteArray());

    assertThat(new Scanner(List.of(one.value())).found(block)).containsExactly(one.value());
  }

  @Test
  void whatIsCompressedInAPageIsFoundThere(@TempDir Path dir) throws IOException {
    FixtureRecord record = FixtureRecord.complete("passing");
    record.last("One apple", null, Seen.withBody("x1", "{\"said\":\"chanterelle soup\"}"));
    RecordedRun run = record.read();
    ReportFolder.write(dir, run, Criteria.of(record.checklists()), OnFile.NOTHING);
    String page = Files.readString(dir.resolve("index.html"));

    assertThat(page).doesNotContain("chanterelle");
    assertThat(new Scanner(List.of("chanterelle soup")).found(page)).isNotEmpty();
  }

  @Test
  void halfASecretIsFoundAndAnotherTextIsNot() {
    Scanner scanner = new Scanner(List.of("correct-horse-battery"));

    assertThat(scanner.found("it ended in horse-battery")).hasSize(1);
    assertThat(scanner.found("it ended in battery")).isEmpty();
  }
}
