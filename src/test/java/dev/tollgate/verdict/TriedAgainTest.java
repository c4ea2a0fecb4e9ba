package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.RunEnd;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Tried;
import dev.tollgate.record.RecordReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a run in which something was tried again, or was not tried after a failure. */
class TriedAgainTest {
  private static final String APPLE = "features/shop/shop.feature:7";

  @TempDir Path dir;

  @Test
  void what_passed_only_when_it_was_tried_again_is_counted_and_is_no_go() {
    FixtureRecord record = Tried.again(FixtureRecord.complete("passing"), "One apple");

    Verdict verdict = Verdict.of(record.read(), record.checklists());

    assertThat(verdict.decision()).isEqualTo(Decision.NEEDS_WORK);
    assertThat(verdict.reasons().get(0).rule()).isEqualTo("flaky-scenario");
    assertThat(verdict.reasons().get(0).message())
        .startsWith("'One apple' is flaky: passed only when tried again; before that: ");
    assertThat(verdict.systems().get(0).items().get(0).status()).isEqualTo(ItemStatus.UNPROVEN);
    assertThat(verdict.systems().get(0).items().get(0).reason())
        .isEqualTo("flaky: passed only when tried again: " + APPLE);
    assertThat(verdict.issues()).hasSize(1);
  }

  @Test
  void a_run_that_was_cut_off_is_whole_once_the_rest_was_run_again() {
    FixtureRecord cut = FixtureRecord.complete("passing");
    String id = cut.startedOf("One apple");
    cut.without(line -> line.contains(id) || line.contains("vnd.tollgate.runend"));

    assertThat(with(cut, rerun()).reasons()).isEmpty();
    assertThat(Verdict.of(cut.read(), cut.checklists()).decision()).isEqualTo(Decision.NO_VERDICT);
  }

  @Test
  void a_target_that_died_did_so_whatever_the_rerun_says() {
    FixtureRecord record = FixtureRecord.complete("passing");
    String id = record.startedOf("One apple");
    record.without(line -> line.contains(id) || line.contains("vnd.tollgate.runend"));
    record.last(new RunEnd(FixtureRecord.BEGUN, RunEnd.How.TARGET_DIED, "exit code 137"));

    assertThat(with(record, rerun()).reasons())
        .extracting(Reason::message)
        .containsExactly("record.1.ndjson: the target died: exit code 137");
  }

  @Test
  void a_rerun_without_the_record_of_its_run_has_no_verdict() {
    FixtureRecord again = rerun();

    assertThat(Verdict.of(again.read(), again.checklists()).reasons())
        .extracting(Reason::message)
        .contains(
            "record.ndjson runs again what run r1 left, whose record is not here: name that as well");
  }

  @Test
  void what_was_run_again_though_it_had_passed_has_two_results() {
    assertThat(with(FixtureRecord.complete("passing"), rerun()).reasons())
        .extracting(Reason::rule)
        .containsExactly("scenario-doubled");
  }

  @Test
  void a_rerun_of_what_was_not_planned_has_no_verdict() {
    FixtureRecord few = FixtureRecord.complete("passing", "few");
    few.replace(
        line -> line.contains("vnd.tollgate.runinfo"),
        FixtureRecord.bare("nothing", FixtureRecord.GLUE, "")
            .first(FixtureRecord.info("r1", null))
            .lines()
            .get(0));

    assertThat(with(few, rerun()).reasons())
        .extracting(Reason::message)
        .containsExactly("1 scenario ran that was not planned");
  }

  @Test
  void a_run_that_stopped_at_its_first_failure_is_a_no_go_for_that_failure() {
    FixtureRecord record = Tried.failing(FixtureRecord.complete("passing"), "One apple");
    String two = record.startedOf("Buy 2");
    String three = record.startedOf("Buy 3");
    record.without(
        line -> line.contains(two) || line.contains(three) || line.contains("vnd.tollgate.runend"));
    record.last(new RunEnd(FixtureRecord.BEGUN, RunEnd.How.FAIL_FAST, "stopped by --fail-fast"));

    Verdict verdict = Verdict.of(record.read(), record.checklists());

    assertThat(verdict.decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict.reasons())
        .extracting(Reason::rule)
        .startsWith("scenario-failed")
        .endsWith("failed-fast");
    assertThat(verdict.reasons().get(verdict.reasons().size() - 1).message())
        .startsWith("2 of 3 planned scenarios did not begin, as one had failed");
  }

  @Test
  void a_run_that_says_it_stopped_for_a_failure_and_has_none_has_no_verdict() {
    FixtureRecord record = FixtureRecord.complete("passing");
    String two = record.startedOf("Buy 2");
    record.without(line -> line.contains(two) || line.contains("vnd.tollgate.runend"));
    record.last(new RunEnd(FixtureRecord.BEGUN, RunEnd.How.FAIL_FAST, "stopped"));

    assertThat(Verdict.of(record.read(), record.checklists()).decision())
        .isEqualTo(Decision.NO_VERDICT);
  }

  @Test
  void a_record_that_holds_two_runs_has_no_verdict() {
    FixtureRecord record = FixtureRecord.complete("passing");
    record.lines().addAll(FixtureRecord.complete("passing").lines());

    assertThat(Verdict.of(record.read(), record.checklists()).reasons())
        .extracting(Reason::rule)
        .contains("record-damaged", "scenario-doubled");
  }

  private static FixtureRecord rerun() {
    return FixtureRecord.rerun("passing", "!few", "r2", "r1", List.of(APPLE));
  }

  private Verdict with(FixtureRecord first, FixtureRecord again) {
    return Verdict.of(
        RecordReader.read(
            List.of(
                first.write(dir.resolve("record.1.ndjson")),
                again.write(dir.resolve("record.ndjson")))),
        first.checklists());
  }
}
