package dev.tollgate.verdict;

import static dev.tollgate.fixtures.ChecklistFixture.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.Stray;
import dev.tollgate.fixtures.ChecklistFixture;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.RunFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.record.Shard;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.SuiteOutcome.ScenarioOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a run of one shard comes to by itself, and what a suite says of a target. */
class OutcomesTest {
  private static final String AT = "features/shop/shop.feature:";
  private static final Checklists CHECKLISTS =
      ChecklistFixture.of(item("SH-BUY-1", Severity.HIGH), item("SH-BUY-2", Severity.LOW));

  @Test
  void a_shard_whose_scenarios_passed_has_passed_whatever_the_others_are_to_show() {
    Verdict verdict = verdict(RunFixture.of(buying(3)).in(firstOfTwo(3)));

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(ShardOutcome.of(verdict)).isEqualTo(ShardOutcome.PASSED);
  }

  @Test
  void a_shard_that_had_nothing_to_run_has_passed() {
    Verdict verdict = verdict(RunFixture.of().in(firstOfTwo()));

    assertThat(verdict.reasons()).extracting(Reason::rule).contains("nothing-run");
    assertThat(ShardOutcome.of(verdict)).isEqualTo(ShardOutcome.PASSED);
  }

  @Test
  void a_shard_has_failed_where_a_scenario_did_or_nobody_said_why_it_was_skipped() {
    assertThat(
            ShardOutcome.of(verdict(RunFixture.of(buying(3).failing("stuck")).in(firstOfTwo(3)))))
        .isEqualTo(ShardOutcome.FAILED);
    assertThat(ShardOutcome.of(verdict(RunFixture.of(buying(3).skipped(null)).in(firstOfTwo(3)))))
        .isEqualTo(ShardOutcome.FAILED);
    assertThat(
            ShardOutcome.of(verdict(RunFixture.of(buying(3).skipped("no till")).in(firstOfTwo(3)))))
        .isEqualTo(ShardOutcome.PASSED);
  }

  @Test
  void a_shard_whose_hook_failed_has_failed_though_no_scenario_did() {
    FixtureRecord closed =
        FixtureRecord.bare("passing", FixtureRecord.GLUE + ",dev.tollgate.fixtures.closed", "");
    closed.first(FixtureRecord.info("all")).first(new Plan(List.of())).last(RunFixture.complete());

    assertThat(ShardOutcome.of(Verdict.of(closed.read(), closed.checklists())))
        .isEqualTo(ShardOutcome.FAILED);
  }

  @Test
  void of_a_shard_that_was_cut_off_nobody_knows() {
    Shard cut = RunFixture.shard("1.ndjson", FixtureRecord.info("all"), plan(3), null);

    assertThat(ShardOutcome.of(verdict(RunFixture.of(buying(3).failing("stuck")).in(cut))))
        .isEqualTo(ShardOutcome.UNKNOWN);
  }

  @Test
  void a_shard_exits_as_a_run_does() {
    assertThat(ShardOutcome.values())
        .extracting(Enum::name, ShardOutcome::exitCode)
        .containsExactly(tuple("PASSED", 0), tuple("FAILED", 1), tuple("UNKNOWN", 3));
  }

  @Test
  void a_suite_says_of_a_target_what_failed_on_it() {
    SuiteOutcome outcome =
        SuiteOutcome.of(
            "fault:late",
            RunFixture.of(buying(3).failing("late"), ScenarioFixture.at(5).tagged("@SH-BUY-2"))
                .build(),
            CHECKLISTS);

    assertThat(outcome.target()).isEqualTo("fault:late");
    assertThat(outcome.scenarios())
        .containsExactly(
            new ScenarioOutcome(AT + 3, "Scenario 3", List.of("@SH-BUY-1"), true),
            new ScenarioOutcome(AT + 5, "Scenario 5", List.of("@SH-BUY-2"), false));
    assertThat(outcome.failed()).extracting(ScenarioOutcome::at).containsExactly(AT + 3);
    assertThat(outcome.failedItems()).containsExactly("SH-BUY-1");
    assertThat(outcome.trouble()).isNull();
  }

  @Test
  void a_stray_call_leaves_what_the_suite_saw_and_a_run_that_was_cut_off_does_not() {
    RunFixture astray =
        RunFixture.of(buying(3)).stray(new Stray(Seen.byDependency("x1", 1, 2), "nobody's"));
    RunFixture cut =
        RunFixture.of(buying(3))
            .in(RunFixture.shard("1.ndjson", FixtureRecord.info("all"), plan(3), null));

    assertThat(verdict(astray).decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(SuiteOutcome.of("t", astray.build(), CHECKLISTS).trouble()).isNull();
    assertThat(SuiteOutcome.of("t", cut.build(), CHECKLISTS).trouble())
        .isEqualTo("the record has no end; the run was cut off");
  }

  @Test
  void a_suite_that_could_not_be_run_or_was_ended_says_why() {
    assertThat(SuiteOutcome.none("fault:late", "it did not start"))
        .isEqualTo(new SuiteOutcome("fault:late", List.of(), List.of(), "it did not start"));
    SuiteOutcome seen = SuiteOutcome.of("t", RunFixture.of(buying(3)).build(), CHECKLISTS);

    assertThat(seen.because("it took too long"))
        .isEqualTo(new SuiteOutcome("t", seen.scenarios(), List.of(), "it took too long"));
  }

  private static ScenarioFixture buying(int line) {
    return ScenarioFixture.at(line).tagged("@SH-BUY-1");
  }

  private static Verdict verdict(RunFixture run) {
    return Verdict.of(run.build(), CHECKLISTS);
  }

  private static Plan plan(int line) {
    return new Plan(List.of(AT + line));
  }

  private static Shard firstOfTwo(Integer... lines) {
    List<String> own = Arrays.stream(lines).map(line -> AT + line).toList();
    return RunFixture.shard(
        "1.ndjson",
        FixtureRecord.info("all"),
        new Plan(own, Map.of(), new Plan.Shard(1, 2), List.of(own, List.of(AT + 90))),
        RunFixture.complete());
  }
}
