package dev.tollgate.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Plan;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Tried;
import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
  private static final String AT = "features/shop/shop.feature:";
  private static final Plan WHOLE =
      new Plan(
          List.of(), java.util.Map.of(), null, List.of(List.of(AT + 30, AT + 31), List.of(AT + 7)));

  @TempDir Path dir;

  @Test
  void the_records_of_shards_are_one_run_in_whatever_order_they_are_given() {
    FixtureRecord few = FixtureRecord.shard("passing", "few", new Plan.Shard(1, 2), WHOLE);
    Path one = few.write(dir.resolve("1.ndjson"));
    Path two =
        FixtureRecord.shard("passing", "!few", new Plan.Shard(2, 2), WHOLE)
            .write(dir.resolve("2.ndjson"));

    RecordedRun run = RecordReader.read(List.of(one, two));

    assertThat(run.scenarios()).extracting(each -> each.place().line()).containsExactly(7, 30, 31);
    assertThat(run.notSelected()).isEmpty();
    assertThat(Verdict.of(run, few.checklists()).decision()).isEqualTo(Decision.GO);
    assertThat(RecordReader.read(List.of(two, one))).isEqualTo(run);
  }

  @Test
  void one_shard_that_was_cut_off_leaves_the_whole_without_a_verdict() {
    FixtureRecord few = FixtureRecord.shard("passing", "few", new Plan.Shard(1, 2), WHOLE);
    Path one = few.write(dir.resolve("1.ndjson"));
    Path two =
        FixtureRecord.shard("passing", "!few", new Plan.Shard(2, 2), WHOLE)
            .cutBefore(line -> line.contains("vnd.tollgate.runend"))
            .write(dir.resolve("2.ndjson"));

    Verdict verdict = Verdict.of(RecordReader.read(List.of(one, two)), few.checklists());

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons())
        .extracting(reason -> reason.message())
        .containsExactly("2.ndjson: the record has no end; the run was cut off");
  }

  @Test
  void a_scenario_that_is_there_twice_counts_once_and_is_named() {
    RecordedRun run = Tried.twice(FixtureRecord.complete("passing"), "One apple").read();

    assertThat(run.count(ScenarioStatus.PASSED)).isEqualTo(3);
    assertThat(run.doubled()).extracting(each -> each.place().line()).containsExactly(7);
  }

  @Test
  void what_failed_and_passed_when_it_was_tried_again_is_flaky_and_shows_how_it_failed() {
    RecordedRun run = Tried.again(FixtureRecord.complete("passing"), "One apple").read();

    RecordedScenario apple = run.scenarios().get(0);
    assertThat(apple.status()).isEqualTo(ScenarioStatus.FLAKY);
    assertThat(apple.offendingStep().map(RecordedStep::failure).map(Failure::message))
        .hasValueSatisfying(said -> assertThat(said).contains("the till was stuck"));
    assertThat(run.count(ScenarioStatus.PASSED)).isEqualTo(2);
    assertThat(run.doubled()).isEmpty();
  }

  @Test
  void a_second_try_whose_first_is_missing_is_no_pass_either() {
    FixtureRecord record = FixtureRecord.complete("passing");
    record.lines().replaceAll(line -> line.replace("\"attempt\":0", "\"attempt\":1"));

    assertThat(record.read().scenarios())
        .extracting(RecordedScenario::status)
        .containsOnly(ScenarioStatus.FLAKY);
  }

  @Test
  void what_failed_in_one_run_and_passed_in_its_rerun_is_flaky() {
    RecordedRun run = withRerun(Tried.failing(FixtureRecord.complete("passing"), "One apple"));

    assertThat(run.scenarios())
        .extracting(RecordedScenario::status)
        .containsExactly(ScenarioStatus.FLAKY, ScenarioStatus.PASSED, ScenarioStatus.PASSED);
    assertThat(run.doubled()).isEmpty();
  }

  @Test
  void what_failed_again_in_the_rerun_has_failed() {
    Path one =
        Tried.failing(FixtureRecord.complete("passing"), "One apple")
            .write(dir.resolve("record.1.ndjson"));
    Path two =
        Tried.failing(
                FixtureRecord.rerun("passing", "!few", "r2", "r1", List.of(AT + 7)), "One apple")
            .write(dir.resolve("record.ndjson"));

    assertThat(RecordReader.read(List.of(one, two)).scenarios().get(0).status())
        .isEqualTo(ScenarioStatus.FAILED);
  }

  @Test
  void what_was_cut_off_and_passed_in_the_rerun_has_passed() {
    FixtureRecord whole = FixtureRecord.complete("passing");
    String id = whole.startedOf("One apple");

    RecordedRun run =
        withRerun(
            whole.without(line -> line.contains(id) && line.startsWith("{\"testCaseFinished\"")));

    assertThat(run.scenarios())
        .extracting(RecordedScenario::status)
        .containsOnly(ScenarioStatus.PASSED);
  }

  @Test
  void a_rerun_that_was_cut_off_in_a_scenario_leaves_it_failed() {
    Path one =
        Tried.failing(FixtureRecord.complete("passing"), "One apple")
            .write(dir.resolve("record.1.ndjson"));
    FixtureRecord again = FixtureRecord.rerun("passing", "!few", "r2", "r1", List.of(AT + 7));
    String id = again.startedOf("One apple");
    Path two =
        again
            .cutBefore(line -> line.contains(id) && line.startsWith("{\"testCaseFinished\""))
            .write(dir.resolve("record.ndjson"));

    assertThat(RecordReader.read(List.of(one, two)).scenarios().get(0).status())
        .isEqualTo(ScenarioStatus.FAILED);
  }

  private RecordedRun withRerun(FixtureRecord first) {
    return RecordReader.read(
        List.of(
            FixtureRecord.rerun("passing", "!few", "r2", "r1", List.of(AT + 7))
                .write(dir.resolve("record.ndjson")),
            first.write(dir.resolve("record.1.ndjson"))));
  }
}
