package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.MemoryPeak;
import dev.tollgate.evidence.Response;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.system.Policy;
import dev.tollgate.system.Review;
import dev.tollgate.system.Reviews;
import dev.tollgate.system.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules of the policy find in a run in which every scenario passed, and what follows. */
class PolicyVerdictTest {
  @TempDir Path dir;

  private final FixtureRecord record = FixtureRecord.complete("passing");

  @Test
  void a_run_without_any_of_it_is_a_go_without_a_note() {
    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.GO);
    assertThat(verdict.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exception in thread \"worker-3\" java.lang.NullPointerException",
        "Traceback (most recent call last):",
        "panic: runtime error: index out of range",
        "[UnhandledPromiseRejection: This error originated ...]",
        "Uncaught TypeError: x is not a function",
        "unhandled exception in request 7"
      })
  void an_exception_that_nobody_caught_is_a_no_go(String line) {
    record.first(log(line));

    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict.reasons())
        .singleElement()
        .satisfies(reason -> assertThat(reason.rule()).isEqualTo("unhandled-exception"))
        .satisfies(reason -> assertThat(reason.message()).contains(line));
  }

  @Test
  void what_python_says_behind_the_trace_is_named() {
    record.last(log("Traceback (most recent call last):"));
    record.last(log("  File \"coupons.py\", line 12, in redeem"));
    record.last(log("KeyError: 'code'"));

    assertThat(verdict("").reasons())
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo(
            "the service logged an exception that nobody caught: Traceback (most recent call last): KeyError: 'code'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"level\":\"ERROR\",\"message\":\"the credits service gave no answer\"}",
        "handled exception of type Timeout",
        "java.net.SocketTimeoutException: Read timed out",
        "\tat com.example.Credits.check(Credits.java:12)"
      })
  void an_exception_that_it_caught_and_logged_is_none(String line) {
    record.first(log(line));

    assertThat(verdict("").decision()).isEqualTo(Decision.GO);
  }

  @Test
  void what_is_a_mere_note_by_the_policy_stands_against_nothing_and_is_said() {
    record.first(log("panic: out of range"));

    Verdict verdict = verdict("rules: {unhandled-exception: note}");

    assertThat(verdict.decision()).isEqualTo(Decision.GO);
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.notes()).extracting(Reason::rule).containsExactly("unhandled-exception");
  }

  @Test
  void a_caller_without_an_answer_is_an_error_and_so_is_a_500() {
    String scenario = record.read().scenarios().get(0).name();
    record.last(scenario, null, answered(200));
    record.last(scenario, null, answered(503));
    record.last(scenario, null, answered(500));
    record.last(scenario, null, Seen.endingWith("x0", Exchange.Outcome.RESET, null));

    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict.reasons())
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo(
            "2 of 4 requests to shop were errors (1 without an answer, 1 answered 500): 50.00 %,"
                + " and it has to be under 0.1 %");
    assertThat(verdict("rules: {error-rate: {under: 51 %}}").decision()).isEqualTo(Decision.GO);
    assertThat(verdict("rules: {error-rate: {under: 50 %}}").decision()).isEqualTo(Decision.NO_GO);
  }

  @Test
  void answers_may_take_as_long_as_the_policy_lets_them_and_no_longer() {
    String scenario = record.read().scenarios().get(0).name();
    for (int i = 1; i <= 20; i++) {
      record.last(scenario, null, Seen.byCaller("x" + i, 10, 10 + 5 * i));
    }

    assertThat(limits("p50: 50 ms, p95: 95 ms").decision()).isEqualTo(Decision.GO);
    Verdict over = limits("p50: 50 ms, p95: 94 ms");
    assertThat(over.decision()).isEqualTo(Decision.NO_GO);
    assertThat(over.reasons())
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo("POST /buy: p95 is 95.0 ms of 20 answers, and has to be at most 94 ms");
  }

  @Test
  void a_limit_that_too_few_answers_can_be_held_against_is_not_held() {
    String scenario = record.read().scenarios().get(0).name();
    for (int i = 1; i <= 99; i++) {
      record.last(scenario, null, Seen.byCaller("x" + i, 10, 11));
    }

    Verdict verdict = limits("p99: 1 s");

    assertThat(verdict.decision()).isEqualTo(Decision.NEEDS_WORK);
    assertThat(verdict.reasons())
        .singleElement()
        .extracting(Reason::message)
        .asString()
        .startsWith("POST /buy: nobody can tell its p99 from 99 answers, it takes 100;");
  }

  private Verdict limits(String limits) {
    return verdict("rules: {latency-over-limit: {limits: {POST /buy: {" + limits + "}}}}");
  }

  @Test
  void memory_above_the_limit_of_the_target_is_a_no_go_and_at_the_limit_is_none() {
    record.first(new MemoryPeak("shop", 100 << 20, 100 << 20).event(FixtureRecord.BEGUN, 1));
    assertThat(verdict("").decision()).isEqualTo(Decision.GO);

    record.first(new MemoryPeak("shop", (100 << 20) + 1, 100 << 20).event(FixtureRecord.BEGUN, 1));

    assertThat(verdict("").reasons())
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo("shop had 101 MB resident at its peak, and has to stay within 100 MB");
  }

  @Test
  void of_several_readings_the_highest_counts_once() {
    record.first(new MemoryPeak("shop", 300 << 20, 100 << 20).event(FixtureRecord.BEGUN, 1));
    record.first(new MemoryPeak("shop", 200 << 20, 100 << 20).event(FixtureRecord.BEGUN, 1));

    assertThat(verdict("").reasons())
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo("shop had 300 MB resident at its peak, and has to stay within 100 MB");
  }

  @Test
  void a_limit_that_nobody_could_look_at_is_not_known_to_be_kept() {
    record.first(new MemoryPeak("shop", 0, 100 << 20).event(FixtureRecord.BEGUN, 1));

    assertThat(verdict("").decision()).isEqualTo(Decision.NEEDS_WORK);
    assertThat(verdict("").reasons())
        .singleElement()
        .extracting(Reason::message)
        .asString()
        .startsWith("shop has to stay within 100 MB, and nobody could read what it had resident");
  }

  @Test
  void a_target_that_states_no_limit_has_none() {
    record.first(new MemoryPeak("shop", 1L << 40, 0).event(FixtureRecord.BEGUN, 1));

    assertThat(verdict("").decision()).isEqualTo(Decision.GO);
  }

  @Test
  void what_a_service_prints_is_no_reading_of_its_memory() {
    Event note = new MemoryPeak("shop", 2, 1).event(FixtureRecord.BEGUN, 1);
    record.first(new Event(Event.Kind.LOG, note.at(), 1, note.text(), note.data()));

    assertThat(verdict("").decision()).isEqualTo(Decision.GO);
  }

  @Test
  void an_open_finding_blocks_from_high_on_and_is_a_note_below() {
    assertThat(verdict("", Severity.CRITICAL).decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict("", Severity.HIGH).reasons())
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo("1 high finding of the reviews of shop is open: security: tokens in the log");
    assertThat(verdict("", Severity.MEDIUM).decision()).isEqualTo(Decision.GO);
    assertThat(verdict("", Severity.LOW).notes())
        .extracting(Reason::rule)
        .containsExactly("open-finding");
  }

  @Test
  void of_several_open_findings_of_a_severity_the_first_is_told_and_the_others_are_counted() {
    assertThat(verdict("", Severity.HIGH, "tokens in the log", "no limit", "no lock").reasons())
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo(
            "3 high findings of the reviews of shop are open: security: tokens in the log (and 2 more)");
  }

  @Test
  void a_failed_scenario_can_be_needs_work_by_the_policy_of_its_system() {
    FixtureRecord failing = FixtureRecord.complete("failing");
    Policy policy = policy("systems: {shop: {scenario-failed: NEEDS_WORK}}");

    Verdict verdict = Verdict.of(failing.read(), Criteria.of(failing.checklists()).with(policy));

    assertThat(verdict.decision()).isEqualTo(Decision.NEEDS_WORK);
    assertThat(verdict.quality()).isEqualTo(Quality.FAIL);
  }

  @Test
  void unproven_items_can_be_a_no_go_by_their_severity() {
    FixtureRecord unproven = FixtureRecord.complete("unproven");
    Verdict byDefault = Verdict.of(unproven.read(), unproven.checklists());
    Severity worst = byDefault.reasons().get(0).severity();
    Policy policy =
        policy("rules: {item-unproven: {leads-to: {%s: NO-GO}}}".formatted(worst.word()));

    Verdict verdict = Verdict.of(unproven.read(), Criteria.of(unproven.checklists()).with(policy));

    assertThat(byDefault.decision()).isEqualTo(Decision.NEEDS_WORK);
    assertThat(verdict.decision()).isEqualTo(Decision.NO_GO);
  }

  @Test
  void a_secret_in_the_record_leaves_no_verdict_whatever_else_there_is() {
    record.first(
        log("Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJlLWJ5dGVz and so on"));

    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons())
        .singleElement()
        .extracting(Reason::message)
        .asString()
        .startsWith("record.ndjson:1: a signed token is in the record in clear: show nobody")
        .doesNotContain("eyJ");
  }

  private static Exchange answered(int status) {
    return Seen.endingWith(
        "x" + status, Exchange.Outcome.ANSWERED, new Response(status, List.of(), Seen.json("{}")));
  }

  private static Event log(String line) {
    return new Event(Event.Kind.LOG, FixtureRecord.BEGUN, 1, line, Map.of());
  }

  private Verdict verdict(String policy) {
    return Verdict.of(record.read(), Criteria.of(record.checklists()).with(policy(policy)));
  }

  private Verdict verdict(String policy, Severity open) {
    return verdict(policy, open, "tokens in the log");
  }

  private Verdict verdict(String policy, Severity open, String... findings) {
    Review review =
        new Review("security", "Rita", LocalDate.of(2026, 11, 1), Map.of(open, List.of(findings)));
    return Verdict.of(
        record.read(),
        Criteria.of(record.checklists())
            .with(policy(policy))
            .with(Map.of("shop", new Reviews(List.of(review)))));
  }

  private Policy policy(String text) {
    try {
      return text.isEmpty()
          ? Policy.defaults()
          : Policy.read(Files.writeString(dir.resolve("gate.yml"), text), List.of("shop"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
