package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.system.Checklists;
import dev.tollgate.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  private static final Path GOLDEN = Path.of("src/test/resources/fixtures/failing");

  @TempDir Path dir;

  @Test
  void the_files_for_scripts_and_jobs_are_those_that_stand_beside_the_fixture() throws IOException {
    FixtureRecord record =
        FixtureRecord.complete("failing")
            .last("One apple", "an open shop", Seen.byCaller("x1", 10, 52))
            .last("Another apple", null, Seen.byCaller("x2", 60, 61))
            .last("Another apple", null, Seen.byDependency("x3", 60, 61));

    write(record, dir);

    assertThat(dir.resolve("report.json")).hasSameTextualContentAs(GOLDEN.resolve("report.json"));
    assertThat(dir.resolve("summary.md")).hasSameTextualContentAs(GOLDEN.resolve("summary.md"));
    assertThat(dir.resolve("checklists/shop.md"))
        .hasSameTextualContentAs(GOLDEN.resolve("ticked.md"));
  }

  @Test
  void the_same_record_gives_the_same_bytes() throws IOException {
    FixtureRecord record =
        FixtureRecord.complete("failing").last("One apple", null, Seen.byCaller("x1", 10, 52));

    write(record, dir.resolve("one"));
    write(record, dir.resolve("two"));

    assertThat(files(dir.resolve("one")))
        .isEqualTo(files(dir.resolve("two")))
        .containsOnlyKeys(
            "checklists/shop.md", "index.html", "junit.xml", "report.json", "summary.md");
  }

  @Test
  void a_file_is_replaced_as_a_whole_and_what_is_not_ours_is_left_alone() throws IOException {
    Files.writeString(dir.resolve("index.html"), "THE OLD ONE");
    Files.writeString(dir.resolve("record.ndjson"), "mine");

    write(FixtureRecord.complete("passing"), dir);

    assertThat(dir.resolve("index.html"))
        .content()
        .startsWith("<!doctype html>")
        .doesNotContain("THE OLD ONE");
    assertThat(dir.resolve("record.ndjson")).hasContent("mine");
    assertThat(files(dir).keySet()).noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void a_system_without_a_checklist_gets_none_ticked() throws IOException {
    write(FixtureRecord.complete("no-checklist"), dir);

    assertThat(dir.resolve("checklists")).doesNotExist();
    assertThat(dir.resolve("index.html")).exists();
  }

  @Test
  void a_ticked_checklist_is_still_a_checklist() throws IOException {
    FixtureRecord record = FixtureRecord.complete("hostile");
    write(record, dir);
    Files.createDirectories(dir.resolve("again/shop"));
    Files.copy(dir.resolve("checklists/shop.md"), dir.resolve("again/shop/checklist.md"));

    assertThat(Checklists.read(dir.resolve("again")).of("shop").orElseThrow().sections().get(0))
        .extracting(section -> section.items().get(0).text())
        .isEqualTo(
            record.checklists().of("shop").orElseThrow().items().findFirst().orElseThrow().text());
  }

  static void write(FixtureRecord record, Path dir) {
    RecordedRun run = record.read();
    Checklists checklists = record.checklists();
    ReportFolder.write(dir, run, checklists, Verdict.of(run, checklists), OnFile.NOTHING);
  }

  private static Map<String, String> files(Path dir) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(dir)) {
      List<Path> found = all.filter(Files::isRegularFile).toList();
      for (Path file : found) {
        files.put(dir.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
