package dev.tollgate.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.Stray;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.LoadFixture;
import dev.tollgate.fixtures.RunFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.fixtures.Tried;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What records say together that none says alone. */
class MergedRunsTest {
  private static final String AT = "features/shop/shop.feature:";
  private static final Plan WHOLE =
      new Plan(List.of(), Map.of(), null, List.of(List.of(AT + 30, AT + 31), List.of(AT + 7)));

  @TempDir Path dir;

  @Test
  void calls_that_are_nobodys_are_in_the_order_seen_whichever_record_has_them() {
    FixtureRecord one = few().first(new Stray(Seen.byDependency("x2", 20, 21), "nobody's"));
    FixtureRecord two =
        others()
            .first(new Stray(Seen.byDependency("x1", 10, 11), "nobody's"))
            .first(new Stray(Seen.byDependency("x3", 30, 31), "nobody's"));

    assertThat(read(one, two).strays())
        .extracting(stray -> stray.exchange().id())
        .containsExactly("x1", "x2", "x3");
  }

  @Test
  void a_feature_that_is_broken_in_two_records_is_one() {
    String broken =
        "{\"parseError\":{\"source\":{\"uri\":\"features/shop/%s.feature\",\"location\":{\"line\":4}},\"message\":\"expected: a step\"}}";
    FixtureRecord one = few();
    FixtureRecord two = others();
    one.lines().add(1, broken.formatted("b"));
    two.lines().add(1, broken.formatted("b"));
    two.lines().add(1, broken.formatted("a"));

    assertThat(read(one, two).brokenFeatures())
        .extracting(BrokenFeature::place)
        .containsExactly(
            new Place("features/shop/a.feature", 4), new Place("features/shop/b.feature", 4));
  }

  @Test
  void a_hook_that_failed_in_one_of_the_records_failed() {
    FixtureRecord closed =
        FixtureRecord.bare("passing", FixtureRecord.GLUE + ",dev.tollgate.fixtures.closed", "");

    assertThat(read(few(), closed).hookFailures())
        .extracting(hook -> hook.failure().message())
        .containsExactly("the street is closed");
  }

  @Test
  void a_scenario_of_two_records_of_which_none_reruns_the_other_is_doubled() {
    FixtureRecord failing = Tried.failing(others(), "One apple");

    assertThat(read(failing, others()).doubled())
        .containsExactly(new Doubled(Place.of(AT + 7), List.of("0.ndjson", "1.ndjson")));
  }

  @Test
  void a_rerun_comes_after_what_it_reruns_whatever_their_files_are_called() {
    FixtureRecord again = FixtureRecord.rerun("passing", "!few", "r2", "r1", List.of(AT + 7));

    RecordedRun run = read(again, Tried.failing(FixtureRecord.complete("passing"), "One apple"));

    assertThat(run.shards()).extracting(Shard::file).containsExactly("0.ndjson", "1.ndjson");
    assertThat(run.scenarios().get(0).status()).isEqualTo(ScenarioStatus.FLAKY);
    assertThat(run.doubled()).isEmpty();
  }

  @Test
  void what_is_planned_and_in_no_feature_of_the_record_is_known_by_its_place() {
    FixtureRecord record = FixtureRecord.bare("passing", FixtureRecord.GLUE, "");
    record.first(new Plan(List.of(AT + 7, AT + 90), Map.of(AT + 95, List.of("@SH-BUY-9"))));

    RecordedRun run = read(record);

    assertThat(run.scenarios())
        .filteredOn(each -> each.status() == ScenarioStatus.NOT_RUN)
        .extracting(RecordedScenario::name)
        .containsExactly(AT + 90);
    assertThat(run.notSelected())
        .containsExactly(new NotSelected(Place.of(AT + 95), List.of("@SH-BUY-9")));
  }

  @Test
  void a_rerun_is_after_the_run_that_it_names_and_no_other() {
    Shard one = RunFixture.shard("1.ndjson", FixtureRecord.info("a", null), null, null);
    Shard two = RunFixture.shard("2.ndjson", FixtureRecord.info("b", null), null, null);
    Shard again = RunFixture.shard("3.ndjson", FixtureRecord.info("c", "b"), null, null);
    Shard nameless = RunFixture.shard("4.ndjson", null, null, null);
    Reruns reruns = new Reruns(List.of(one, two, again, nameless));

    assertThat(reruns.before(again)).contains(two);
    assertThat(reruns.after(two)).containsExactly(again);
    assertThat(reruns.after(one)).isEmpty();
    assertThat(reruns.after(nameless)).isEmpty();
    assertThat(reruns.first()).containsExactly(one, two, nameless);
    assertThat(reruns.line(again)).containsExactly(two, again);
  }

  @Test
  void of_tries_of_which_none_came_to_its_end_the_last_is_shown() {
    RecordedScenario first = ScenarioFixture.at(3).being(ScenarioStatus.CUT_OFF).build();
    RecordedScenario last = ScenarioFixture.at(3).being(ScenarioStatus.NOT_RUN).build();

    assertThat(new Tries(List.of(first, last)).outcome()).isSameAs(last);
    assertThat(new Tries(List.of(first, last)).doubled()).isFalse();
  }

  @Test
  void a_try_that_came_to_its_end_counts_before_a_later_one_that_did_not() {
    RecordedScenario passed = ScenarioFixture.at(3).build();
    RecordedScenario cutOff = ScenarioFixture.at(3).being(ScenarioStatus.CUT_OFF).build();

    assertThat(new Tries(List.of(passed, cutOff)).outcome()).isSameAs(passed);
    assertThat(new Tries(List.of(cutOff, passed)).doubled()).isFalse();
    assertThat(new Tries(List.of(passed, cutOff)).doubled()).isTrue();
  }

  @Test
  void a_try_that_was_measured_in_vain_gives_way_to_the_next_and_leaves_what_was_logged() {
    Event line = new Event(Event.Kind.LOG, FixtureRecord.BEGUN, 7, "Exception in worker", Map.of());
    RecordedScenario inVain =
        ScenarioFixture.at(3)
            .seeing(LoadFixture.of("late").late(50).build())
            .seeing(LoadFixture.of("in time").build())
            .seeing(line)
            .build();
    RecordedScenario again =
        ScenarioFixture.at(3)
            .seeing(LoadFixture.of("late").build())
            .seeing(LoadFixture.of("in time").build())
            .build();
    Tries tries = new Tries(List.of(inVain, again));

    assertThat(tries.doubled()).isFalse();
    assertThat(tries.outcome().loads()).isEqualTo(again.loads());
    assertThat(MeasuredInVain.in(tries.outcome(), "late")).hasSize(1);
    assertThat(MeasuredInVain.in(tries.outcome(), "in time")).hasSize(1);
    assertThat(tries.outcome().journal())
        .extracting(JournalEntry::seen)
        .filteredOn(Event.class::isInstance)
        .extracting(seen -> ((Event) seen).text())
        .contains("Exception in worker");
    RecordedScenario skipped = ScenarioFixture.at(3).being(ScenarioStatus.SKIPPED).build();
    assertThat(new Tries(List.of(inVain, skipped)).outcome())
        .as("nothing was measured since")
        .isSameAs(inVain);
  }

  @Test
  void tries_of_a_scenario_that_was_edited_between_them_are_of_two_things() {
    RecordedScenario one = ScenarioFixture.at(3).step("2 are bought", StepStatus.PASSED).build();
    RecordedScenario same = ScenarioFixture.at(3).step("2 are bought", StepStatus.FAILED).build();

    assertThat(new Tries(List.of(one, same)).changed()).isFalse();
    assertThat(
            new Tries(
                    List.of(
                        one, ScenarioFixture.at(3).step("3 are bought", StepStatus.PASSED).build()))
                .changed())
        .isTrue();
    assertThat(new Tries(List.of(one, ScenarioFixture.at(3).named("Else").build())).changed())
        .isTrue();
  }

  @Test
  void a_hook_that_failed_in_one_try_makes_no_other_text() {
    RecordedScenario hook =
        ScenarioFixture.at(3)
            .hook(StepStatus.FAILED)
            .step("2 are bought", StepStatus.SKIPPED)
            .being(ScenarioStatus.FAILED)
            .build();
    RecordedScenario passed = ScenarioFixture.at(3).step("2 are bought", StepStatus.PASSED).build();

    assertThat(new Tries(List.of(hook, passed)).changed()).isFalse();
  }

  @Test
  void a_file_is_no_record_where_nothing_in_it_is_of_a_run_and_something_cannot_be_read() {
    Shard empty = RunFixture.shard("1.ndjson", null, null, null);
    List<Damage> damage = List.of(new Damage("1.ndjson", 1, "is no JSON"));
    Shard ended = RunFixture.shard("1.ndjson", null, null, RunFixture.complete());
    Shard told = RunFixture.shard("1.ndjson", FixtureRecord.info("all"), null, null);
    Shard planned = RunFixture.shard("1.ndjson", null, new Plan(List.of()), null);
    Shard begun = RunFixture.shard("1.ndjson", null, null, null, FixtureRecord.BEGUN, null);

    assertThat(empty.isNone()).isFalse();
    assertThat(RunFixture.with(empty, damage, List.of()).isNone()).isTrue();
    assertThat(List.of(ended, told, planned, begun))
        .noneMatch(shard -> RunFixture.with(shard, damage, List.of()).isNone());
  }

  private static FixtureRecord few() {
    return FixtureRecord.shard("passing", "few", new Plan.Shard(1, 2), WHOLE);
  }

  private static FixtureRecord others() {
    return FixtureRecord.shard("passing", "!few", new Plan.Shard(2, 2), WHOLE);
  }

  private RecordedRun read(FixtureRecord... records) {
    List<Path> files = new ArrayList<>();
    for (FixtureRecord record : records) {
      files.add(record.write(dir.resolve(files.size() + ".ndjson")));
    }
    return RecordReader.read(files);
  }
}
