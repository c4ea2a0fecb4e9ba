package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Standstill;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** In the fixture two of three scenarios fail, one after the other. */
class StoodStillTest {
  private static final int SECONDS = 3;

  private final FixtureRecord record = FixtureRecord.complete("failing");

  @Test
  void failures_while_tollgate_stood_still_leave_no_verdict() {
    ask("One apple");
    ask("A third");
    standStill(ended("One apple"));
    standStill(ended("A third"));

    Verdict verdict = verdict();

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons())
        .filteredOn(reason -> reason.rule().equals("stood-still"))
        .extracting(Reason::message)
        .containsExactly(
            "Tollgate stood still for up to 1.0 s while the 2 scenarios ran that failed: the"
                + " machine had no time for it, and nobody can tell whose fault that is; run again"
                + " on one that has less to do");
  }

  @Test
  void one_failure_that_it_does_not_explain_decides() {
    ask("One apple");
    standStill(ended("One apple"));

    assertThat(verdict().decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict().reasons()).extracting(Reason::rule).doesNotContain("stood-still");
  }

  @Test
  void a_standstill_before_its_first_request_explains_no_failure() {
    ask("One apple");
    ask("A third");
    standStill(ended("One apple").minusSeconds(60));

    assertThat(verdict().decision()).isEqualTo(Decision.NO_GO);
  }

  @Test
  void what_passed_has_passed_however_long_it_took() {
    FixtureRecord passing = FixtureRecord.complete("passing");
    passing.last(new Standstill(FixtureRecord.BEGUN, FixtureRecord.BEGUN.plusSeconds(90)).event(1));

    assertThat(Verdict.of(passing.read(), passing.checklists()).decision()).isEqualTo(Decision.GO);
  }

  private void ask(String scenario) {
    Exchange like = Seen.byCaller("x1", 1, 2);
    record.last(
        scenario,
        null,
        new Exchange(
            like.id(),
            like.side(),
            like.from(),
            like.to(),
            ended(scenario).minusSeconds(SECONDS),
            like.startNanos(),
            like.endNanos(),
            like.request(),
            like.response(),
            like.outcome(),
            like.note()));
  }

  private void standStill(Instant until) {
    record.last(new Standstill(until.minusSeconds(SECONDS - 1), until.minusSeconds(1)).event(1));
  }

  private Instant ended(String scenario) {
    return Objects.requireNonNull(record.scenario(scenario).ended());
  }

  private Verdict verdict() {
    return Verdict.of(record.read(), record.checklists());
  }
}
