package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Standstill;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the fixture two of three scenarios fail, one after the other. */
class StoodStillTest {
  private static final int SECONDS = 3;

  private final FixtureRecord record = FixtureRecord.complete("failing");

  @Test
  void failures_while_tollgate_stood_still_leave_no_verdict() {
    ask(record, "One apple");
    ask(record, "A third");
    standStill(record, ended(record, "One apple"));
    standStill(record, ended(record, "A third"));

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
    ask(record, "One apple");
    standStill(record, ended(record, "One apple"));

    assertThat(verdict().decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict().reasons()).extracting(Reason::rule).doesNotContain("stood-still");
  }

  @Test
  void what_nobody_wrote_is_not_excused() {
    FixtureRecord undefined = FixtureRecord.complete("undefined");
    for (RecordedScenario scenario : undefined.read().scenarios()) {
      ask(undefined, scenario.name());
      standStill(undefined, ended(undefined, scenario.name()));
    }

    assertThat(Verdict.of(undefined.read(), undefined.checklists()).decision())
        .isEqualTo(Decision.NO_GO);
  }

  @Test
  void a_standstill_before_its_first_request_explains_no_failure() {
    ask(record, "One apple");
    ask(record, "A third");
    standStill(record, ended(record, "One apple").minusSeconds(60));

    assertThat(verdict().decision()).isEqualTo(Decision.NO_GO);
  }

  @Test
  void of_two_shards_the_machine_of_one_excuses_nothing_on_the_other(@TempDir Path dir) {
    ask(record, "One apple");
    ask(record, "A third");
    standStill(record, ended(record, "One apple"));
    standStill(record, ended(record, "A third"));
    RecordedRun both =
        RecordReader.read(
            List.of(
                record.write(dir.resolve("1.ndjson")),
                FixtureRecord.complete("passing").write(dir.resolve("2.ndjson"))));

    assertThat(Verdict.of(both, record.checklists()).reasons())
        .extracting(Reason::rule)
        .contains("scenario-failed")
        .doesNotContain("stood-still");
  }

  @Test
  void a_rerun_is_on_the_machine_of_what_it_reruns(@TempDir Path dir) {
    FixtureRecord first = FixtureRecord.complete("failing");
    FixtureRecord again =
        FixtureRecord.rerun(
            "failing",
            "!few",
            "r2",
            "r1",
            record.read().scenarios().stream()
                .filter(each -> each.status().isFailure())
                .map(each -> each.place().toString())
                .toList());
    ask(again, "One apple");
    ask(again, "A third");
    standStill(again, ended(again, "One apple"));
    standStill(again, ended(again, "A third"));

    RecordedRun both =
        RecordReader.read(
            List.of(first.write(dir.resolve("1.ndjson")), again.write(dir.resolve("2.ndjson"))));

    assertThat(Verdict.of(both, record.checklists()).reasons())
        .extracting(Reason::rule)
        .contains("stood-still");
  }

  @Test
  void what_passed_has_passed_however_long_it_took() {
    FixtureRecord passing = FixtureRecord.complete("passing");
    passing.last(new Standstill(FixtureRecord.BEGUN, FixtureRecord.BEGUN.plusSeconds(90)).event(1));

    assertThat(Verdict.of(passing.read(), passing.checklists()).decision()).isEqualTo(Decision.GO);
  }

  private static void ask(FixtureRecord record, String scenario) {
    Exchange like = Seen.byCaller("x1", 1, 2);
    record.last(
        scenario,
        null,
        new Exchange(
            like.id(),
            like.side(),
            like.from(),
            like.to(),
            ended(record, scenario).minusSeconds(SECONDS),
            like.startNanos(),
            like.endNanos(),
            like.request(),
            like.response(),
            like.outcome(),
            like.note()));
  }

  private static void standStill(FixtureRecord record, Instant until) {
    record.last(new Standstill(until.minusSeconds(SECONDS - 1), until.minusSeconds(1)).event(1));
  }

  private static Instant ended(FixtureRecord record, String scenario) {
    return Objects.requireNonNull(record.scenario(scenario).ended());
  }

  private Verdict verdict() {
    return Verdict.of(record.read(), record.checklists());
  }
}
