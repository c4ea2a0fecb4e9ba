package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.Stray;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.record.RecordedScenario;
import org.junit.jupiter.api.Test;

class RunVerdictTest {
  @Test
  void an_item_whose_scenarios_were_left_out_is_told_from_one_that_none_carries() {
    FixtureRecord record = FixtureRecord.complete("unproven", "!slow");

    Verdict verdict = Verdict.of(record.read(), record.checklists());

    assertThat(verdict.systems().get(0).items())
        .extracting(ItemResult::reason)
        .containsExactly(
            "no scenario carries it among those selected (--tags !slow)",
            null,
            null,
            "its scenarios were not selected (1: features/shop/shop.feature:8)");
    assertThat(record.read().scenarios()).extracting(RecordedScenario::name).hasSize(1);
  }

  @Test
  void a_selection_that_fits_nothing_is_no_success() {
    FixtureRecord record = FixtureRecord.complete("passing", "nosuch");

    Verdict verdict = Verdict.of(record.read(), record.checklists());

    assertThat(verdict.decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict.reasons().get(0).rule()).isEqualTo("nothing-run");
  }

  @Test
  void a_call_that_belongs_to_no_scenario_leaves_no_verdict() {
    FixtureRecord record =
        FixtureRecord.complete("passing")
            .first(new Stray(Seen.byDependency("x1", 1, 2), "no scenario has tenant ghost"));

    Verdict verdict = Verdict.of(record.read(), record.checklists());

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.quality()).isEqualTo(Quality.NEEDS_WORK);
    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .containsExactly(
            "1 call belongs to no scenario; the first: POST /debit to bank (no scenario has tenant ghost)");
  }

  @Test
  void a_run_that_was_stopped_or_whose_target_died_has_no_verdict_and_says_why() {
    FixtureRecord record = FixtureRecord.complete("passing");
    record.without(line -> line.contains("vnd.tollgate.runend"));
    record.last(
        new RunEnd(FixtureRecord.BEGUN.plusSeconds(1), RunEnd.How.TARGET_DIED, "exit code 137"));

    Verdict verdict = Verdict.of(record.read(), record.checklists());

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .containsExactly("the target died: exit code 137");
  }

  @Test
  void a_record_of_plain_cucumber_has_no_verdict() {
    FixtureRecord record = FixtureRecord.bare("passing", FixtureRecord.GLUE, "");

    Verdict verdict = Verdict.of(record.read(), record.checklists());

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .containsExactly(
            "the record does not say what run it is of",
            "the record has no end; the run was cut off",
            "the record has no plan");
  }

  @Test
  void a_scenario_that_ran_without_being_planned_leaves_no_verdict() {
    FixtureRecord record = FixtureRecord.complete("passing");
    record.replace(
        line -> line.contains("vnd.tollgate.plan"),
        record.lines().get(0).replace("\\\"features/shop/shop.feature:7\\\",", ""));

    assertThat(Verdict.of(record.read(), record.checklists()).reasons())
        .extracting(Reason::message)
        .containsExactly("1 scenario ran that was not planned");
  }

  @Test
  void a_hook_around_the_run_that_failed_is_a_reason() {
    FixtureRecord record =
        FixtureRecord.bare("passing", FixtureRecord.GLUE + ",dev.tollgate.fixtures.closed", "");

    Verdict verdict = Verdict.of(record.read(), record.checklists());

    assertThat(verdict.quality()).isEqualTo(Quality.FAIL);
    assertThat(verdict.reasons())
        .extracting(Reason::decision, Reason::message)
        .contains(tuple(Decision.NO_GO, "A hook around the run failed: the street is closed"));
  }

  @Test
  void exit_codes_are_those_that_scripts_rely_on() {
    assertThat(Decision.values())
        .extracting(Decision::word, Decision::exitCode)
        .containsExactly(
            tuple("GO", 0), tuple("NEEDS_WORK", 1), tuple("NO-GO", 1), tuple("NO-VERDICT", 3));
  }
}
