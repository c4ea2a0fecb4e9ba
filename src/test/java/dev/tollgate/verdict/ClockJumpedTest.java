package dev.tollgate.verdict;

import static dev.tollgate.fixtures.FixtureRecord.BEGUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.fixtures.ChecklistFixture;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.RunFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.record.Shard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Times of a record that cannot be those of one run on one clock. */
class ClockJumpedTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration MORE = MINUTE.plusSeconds(1);
  private static final Instant OVER = BEGUN.plusSeconds(600);

  @Test
  void a_run_that_ends_before_it_began_has_no_verdict() {
    assertThat(said(record(BEGUN.minus(MINUTE), BEGUN.minus(MINUTE), BEGUN.minus(MINUTE))))
        .isEmpty();
    assertThat(said(record(BEGUN.minus(MORE), null, null)))
        .containsExactly(
            "the run ends at 2026-11-21T07:58:59Z, and began at 2026-11-21T08:00:00Z: the clock was"
                + " set on the way; run it again");
  }

  @Test
  void nothing_is_seen_before_the_run_began() {
    assertThat(said(record(OVER, BEGUN.minus(MINUTE), null))).isEmpty();
    assertThat(said(record(OVER, BEGUN.minus(MORE), null)))
        .containsExactly(
            "something is of 2026-11-21T07:58:59Z, and the run began at 2026-11-21T08:00:00Z: the"
                + " clock was set on the way; run it again");
  }

  @Test
  void nothing_is_seen_after_the_run_ended() {
    assertThat(said(record(OVER, null, OVER.plus(MINUTE)))).isEmpty();
    assertThat(said(record(OVER, null, OVER.plus(MORE))))
        .containsExactly(
            "something is of 2026-11-21T08:11:01Z, and the run ended at 2026-11-21T08:10:00Z: the"
                + " clock was set on the way; run it again");
  }

  @Test
  void no_run_takes_more_than_thirty_days() {
    Instant last = BEGUN.plus(Duration.ofDays(30));

    assertThat(said(record(last, null, null))).isEmpty();
    assertThat(said(record(last.plusSeconds(1), null, null)))
        .containsExactly(
            "the run began at 2026-11-21T08:00:00Z and ended at 2026-12-21T08:00:01Z: the clock was"
                + " set on the way; run it again");
  }

  @Test
  void a_record_that_does_not_say_when_says_nothing_of_clocks() {
    assertThat(said(RunFixture.shard("1.ndjson", null, null, end(OVER)))).isEmpty();
    assertThat(said(RunFixture.shard("1.ndjson", FixtureRecord.info("all"), null, null))).isEmpty();
    assertThat(said(RunFixture.shard("1.ndjson", null, null, null))).isEmpty();
  }

  @Test
  void of_several_records_the_one_is_named() {
    assertThat(said(record(OVER, null, null), record(BEGUN.minus(MORE), null, null)))
        .singleElement()
        .asString()
        .startsWith("record.ndjson: the run ends at ");
  }

  @Test
  void a_scenario_that_ended_before_it_began_is_named_and_one_is_enough() {
    assertThat(said(ScenarioFixture.at(3).between(BEGUN, BEGUN.minus(MINUTE)))).isEmpty();
    assertThat(
            said(
                ScenarioFixture.at(3),
                ScenarioFixture.at(5).between(BEGUN, BEGUN.minus(MORE)),
                ScenarioFixture.at(7).between(BEGUN, BEGUN.minus(MORE))))
        .containsExactly(
            "features/shop/shop.feature:5 ended before it began: the clock was set on the way; run"
                + " it again");
  }

  @Test
  void a_scenario_without_a_begin_or_an_end_did_not_end_before_it_began() {
    assertThat(
            said(
                ScenarioFixture.at(3).between(null, BEGUN),
                ScenarioFixture.at(5).between(BEGUN, null)))
        .isEmpty();
  }

  @Test
  void no_step_takes_less_than_no_time_but_for_what_a_late_message_makes_of_it() {
    assertThat(said(ScenarioFixture.at(3).taking(MINUTE.negated()))).isEmpty();
    assertThat(said(ScenarioFixture.at(3).taking(MORE.negated())))
        .singleElement()
        .asString()
        .startsWith("features/shop/shop.feature:3 ended before it began");
  }

  private static Shard record(Instant ended, @Nullable Instant first, @Nullable Instant last) {
    RunInfo info = FixtureRecord.info("all");
    return RunFixture.shard("record.ndjson", info, new Plan(List.of()), end(ended), first, last);
  }

  private static RunEnd end(Instant at) {
    return new RunEnd(at, RunEnd.How.COMPLETE, "all was run");
  }

  private static List<String> said(Shard... records) {
    return said(RunFixture.of(ScenarioFixture.at(3)).in(records));
  }

  private static List<String> said(ScenarioFixture... scenarios) {
    return said(RunFixture.of(scenarios));
  }

  private static List<String> said(RunFixture run) {
    return Verdict.of(run.build(), ChecklistFixture.of()).reasons().stream()
        .filter(reason -> reason.rule().equals("clock-jumped"))
        .filter(reason -> reason.decision() == Decision.NO_VERDICT)
        .map(Reason::message)
        .toList();
  }
}
