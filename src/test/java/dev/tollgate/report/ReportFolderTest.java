package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.fixtures.Tried;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.system.Checklists;
import dev.tollgate.verdict.Criteria;
import dev.tollgate.verdict.Decision;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    assertThat(lasting(dir.resolve("report.json")))
        .isEqualTo(new ObjectMapper().readTree(GOLDEN.resolve("report.json").toFile()));
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
            "badge.svg",
            "checklists/shop.md",
            "index.html",
            "junit.xml",
            "report.json",
            "summary.md");
  }

  @Test
  void the_badge_says_the_verdict_in_words() throws IOException {
    write(FixtureRecord.complete("failing"), dir);

    assertThat(dir.resolve("badge.svg"))
        .content()
        .contains("aria-label=\"tollgate: NO-GO 0 of 2 proven\"", "fill=\"#b3261e\"");
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
  void a_flaky_scenario_is_a_failure_to_servers_and_is_counted_for_people() throws IOException {
    write(Tried.again(FixtureRecord.complete("passing"), "One apple"), dir);

    assertThat(dir.resolve("junit.xml"))
        .content()
        .contains(
            "tests=\"3\" failures=\"1\"", "<failure message=\"flaky: passed only when tried again")
        .contains("the till was stuck");
    assertThat(dir.resolve("summary.md"))
        .content()
        .contains("2 passed, 0 failed, 0 skipped, 1 flaky, 0 cut off");
    assertThat(dir.resolve("index.html"))
        .content()
        .contains(
            "0 skipped, 1 flaky", "In this run 1 scenario failed and passed when tried again");
    assertThat(dir.resolve("checklists/shop.md")).content().contains("- [ ] SH-BUY-1");
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

  @ParameterizedTest
  @ValueSource(strings = {"failing", "passing"})
  void a_scenario_that_the_page_loses_leaves_no_verdict(String fixture) throws IOException {
    FixtureRecord record = FixtureRecord.complete(fixture);
    RecordedRun run = record.read();
    Files.writeString(dir.resolve("index.html"), "THE OLD ONE");

    Verdict verdict =
        ReportFolder.write(
            dir,
            run,
            Criteria.of(record.checklists()),
            OnFile.NOTHING,
            ReportFolderTest::withoutTheFirst);

    int scenarios = run.scenarios().size();
    Place lost = run.scenarios().get(0).place();
    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons().get(0))
        .satisfies(reason -> assertThat(reason.rule()).isEqualTo("run-is-shown"))
        .satisfies(reason -> assertThat(reason.scenarios()).containsExactly(lost))
        .satisfies(
            reason ->
                assertThat(reason.message())
                    .startsWith(
                        "the page shows %d of %d scenarios of the record, and not %s: make it again"
                            .formatted(scenarios - 1, scenarios, lost)));
    assertThat(dir.resolve("index.html"))
        .content()
        .contains(
            "%1$d planned, %1$d run, %2$d shown: not the same".formatted(scenarios, scenarios - 1))
        .contains("<span>NO-VERDICT</span>");
    assertThat(dir.resolve("report.json")).content().contains("\"decision\": \"NO-VERDICT\"");
  }

  @Test
  void a_page_that_shows_all_leaves_the_verdict_as_it_is() {
    FixtureRecord record = FixtureRecord.complete("passing");

    assertThat(
            ReportFolder.write(dir, record.read(), Criteria.of(record.checklists()), OnFile.NOTHING)
                .decision())
        .isEqualTo(Verdict.of(record.read(), record.checklists()).decision())
        .isNotEqualTo(Decision.NO_VERDICT);
  }

  /** A page whose first section loses its first scenario. */
  private static PageView withoutTheFirst(
      RecordedRun run, Verdict verdict, OnFile onFile, List<Place> lost) {
    PageView whole = PageView.of(run, verdict, onFile, lost);
    List<Placed> left = Placed.of(run).subList(1, run.scenarios().size());
    ResultSection first = whole.sections().get(0);
    boolean looked = !first.looked().isEmpty();
    ResultSection less =
        new ResultSection(
            first.id(),
            first.title(),
            first.size(),
            first.passed(),
            looked ? first.looked().subList(1, first.looked().size()) : List.of(),
            first.atHand(),
            looked
                ? first.rest()
                : List.of(new ResultSection.Part("Shop", "shop", Batch.of("f1-0", left, 1000))));
    return new PageView(
        run,
        whole.anchors(),
        verdict,
        whole.counts(),
        whole.systems(),
        whole.untested(),
        whole.issues(),
        whole.limits(),
        List.of(less),
        whole.passed(),
        whole.shared(),
        whole.strays(),
        onFile,
        lost);
  }

  static void write(FixtureRecord record, Path dir) {
    RecordedRun run = record.read();
    Checklists checklists = record.checklists();
    ReportFolder.write(dir, run, Criteria.of(checklists), OnFile.NOTHING);
  }

  /** What of it is the same on every machine and at every hour. */
  private static JsonNode lasting(Path report) throws IOException {
    ObjectNode all = (ObjectNode) new ObjectMapper().readTree(report.toFile());
    all.remove("scenarios");
    ((ObjectNode) all.at("/run/records/0")).remove("environment");
    return all;
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
