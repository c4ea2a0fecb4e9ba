package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is left of a run is run again, and both count together; and runs that stop by themselves.
 */
class RerunTest {
  @TempDir Path dir;
  private Path features = Path.of("features");
  private Path reports = Path.of("reports");

  @BeforeEach
  void aCopyOfTheShop() throws IOException {
    features = dir.resolve("features");
    reports = dir.resolve("reports");
    Path from = Path.of("src/test/resources/systems");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, features.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void what_failed_and_passes_now_is_flaky_and_stays_so() throws IOException {
    edit("system.yml", "status: 200", "status: 500");
    assertThat(run("--name", "^An order goes through|A body is sent").code()).isEqualTo(1);
    edit("system.yml", "status: 500", "status: 200");

    Console again = run("--rerun");

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.out()).contains("running 1 scenario\n", "1 passed, 0 failed, 1 flaky");
    assertThat(again.out()).contains("'An order goes through' is flaky");
    assertThat(reports.resolve("record.1.ndjson")).exists();
    assertThat(statuses()).containsExactly(ScenarioStatus.FLAKY, ScenarioStatus.PASSED);
    Console report = Console.run("report", "--reports", reports.toString());
    assertThat(report.out()).contains("1 passed, 0 failed, 1 flaky");
    assertThat(Console.run("gate", "--reports", reports.toString()).out()).contains("1 flaky");
    String named = reports.resolve("record.ndjson").toString();
    assertThat(Console.run("gate", named).out())
        .as("whoever names the last record means the run")
        .contains("1 passed, 0 failed, 1 flaky");
    assertThat(Console.run("export", "json", named).out())
        .contains("it ran again a part of what " + reports.resolve("record.1.ndjson") + " has");
    Console third = run("--rerun");
    assertThat(third.out()).contains("Nothing to run again", "1 passed, 0 failed, 1 flaky");
    assertThat(third.code()).isEqualTo(1);
    run("--name", "A body is sent");
    assertThat(reports.resolve("record.1.ndjson")).doesNotExist();
    assertThat(reports.resolve("record.before.1.ndjson")).exists();
    assertThat(reports.resolve("record.before.ndjson")).exists();
  }

  @Test
  void what_fails_again_has_failed_and_can_be_run_once_more() throws IOException {
    edit("system.yml", "status: 200", "status: 500");
    run("--name", "^An order goes through|A body is sent");

    assertThat(run("--rerun").out()).contains("1 passed, 1 failed");
    assertThat(run("--rerun").out()).contains("1 passed, 1 failed");

    assertThat(reports.resolve("record.2.ndjson")).exists();
    assertThat(statuses()).containsExactly(ScenarioStatus.FAILED, ScenarioStatus.PASSED);
  }

  @Test
  void a_run_that_was_stopped_after_its_last_scenario_is_brought_to_its_end() throws IOException {
    run("--name", "A body is sent");
    Path record = reports.resolve("record.ndjson");
    List<String> lines = Files.readAllLines(record);
    Files.write(
        record, lines.stream().filter(line -> !line.contains("vnd.tollgate.runend")).toList());
    assertThat(Console.run("report", "--reports", reports.toString()).code()).isEqualTo(3);

    Console again = run("--rerun");

    assertThat(again.code()).as("NEEDS_WORK: items were left out").isEqualTo(1);
    assertThat(again.out()).contains("1 passed, 0 failed").doesNotContain("running 1 scenario");
  }

  @Test
  void a_rerun_that_cannot_be_made_leaves_the_record_as_it_was() throws IOException {
    edit("system.yml", "status: 200", "status: 500");
    run("--name", "^An order goes through");
    String target = "targets/reference.yml";
    edit(target, "dev.tollgate.ShopService", "dev.tollgate.NoShop");

    Console broken = run("--rerun");
    edit(target, "dev.tollgate.NoShop", "dev.tollgate.ShopService");

    assertThat(broken.code()).isEqualTo(2);
    assertThat(reports.resolve("record.1.ndjson")).doesNotExist();
    assertThat(run("--rerun").out()).contains("0 passed, 1 failed");
  }

  @Test
  void another_target_and_a_scenario_that_is_gone_are_said() throws IOException {
    edit("system.yml", "status: 200", "status: 500");
    run("--name", "^An order goes through");

    Console other = run("--rerun", "--target", "twin");
    edit("orders.feature", "  @SH-ORD-1", "\n  @SH-ORD-1");
    Console moved = run("--rerun");

    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("was on target reference, and --rerun was asked for twin");
    assertThat(moved.code()).isEqualTo(2);
    assertThat(moved.err())
        .contains("features/shop/orders.feature:4; the features have changed, so run all again");
  }

  @Test
  void without_a_record_there_is_nothing_to_run_again() {
    Console console = run("--rerun");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("no such record, so that there is nothing to run again");
  }

  @Test
  void a_rerun_with_a_selection_of_its_own_is_wrong_usage() {
    assertThat(run("--rerun", "--tags", "@wrong").code()).isEqualTo(64);
    assertThat(run("--rerun", "--shard", "1/2").code()).isEqualTo(64);
    assertThat(run("--rerun", "--name", "x").code()).isEqualTo(64);
  }

  @Test
  void after_the_first_failure_nothing_begins_and_the_rest_is_left_to_run() throws IOException {
    edit("system.yml", "status: 200", "status: 500");

    Console stopped =
        run(
            "--name",
            "^An order goes through|A body is sent|is counted|are counted",
            "--parallel",
            "1",
            "--fail-fast");

    assertThat(stopped.code()).isEqualTo(1);
    assertThat(stopped.out()).contains("NO-GO", "(--fail-fast): run them with --rerun");
    List<String> reasons = stopped.out().lines().filter(l -> l.startsWith("  CRITICAL")).toList();
    assertThat(reasons.get(0)).contains("'An order goes through' failed");
    assertThat(statuses())
        .containsExactly(
            ScenarioStatus.FAILED,
            ScenarioStatus.NOT_RUN,
            ScenarioStatus.NOT_RUN,
            ScenarioStatus.NOT_RUN);
    RecordedRun record = RecordReader.read(records());
    assertThat(record.shards().get(0).info())
        .satisfies(info -> assertThat(info.command()).contains("--name \"^An order", "--fail-fast"))
        .satisfies(info -> assertThat(info.selection()).contains("--name \"^An order"));
    assertThat(record.shards().get(0).end())
        .satisfies(end -> assertThat(end.message()).contains("stopped by --fail-fast"));
    edit("system.yml", "status: 500", "status: 200");
    assertThat(run("--rerun").out()).contains("3 passed, 0 failed, 1 flaky");
  }

  @Test
  void a_name_that_is_no_expression_or_fits_nothing_is_said() {
    Console broken = run("--name", "(");
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err()).contains("--name \"(\" is no regular expression");
    assertThat(run("--name", "no such name").err())
        .contains("No scenario is selected by", "--name \"no such name\"");
  }

  @Test
  void an_example_is_found_by_the_name_of_its_scenario() {
    Console some = run("--name", "^Stock that answers garbage refuses the order$");

    assertThat(some.out()).contains("1 passed, 0 failed");
  }

  private Console run(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("run", "--features", features.toString(), "--reports", reports.toString()));
    words.addAll(List.of(more));
    return Console.run(words.toArray(String[]::new));
  }

  private void edit(String file, String what, String by) throws IOException {
    Path path = features.resolve("shop").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(what);
    Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(what), by));
  }

  private List<ScenarioStatus> statuses() {
    return RecordReader.read(records()).scenarios().stream().map(RecordedScenario::status).toList();
  }

  private List<Path> records() {
    return KeptRecords.in(reports).files();
  }
}
