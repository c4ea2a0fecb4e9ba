package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Response;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.LoadFixture;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.system.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from what loads measured. */
class LoadVerdictTest {
  private static final String SCENARIO = "One apple";

  @TempDir Path dir;

  private final FixtureRecord record = FixtureRecord.complete("passing");

  @Test
  void a_load_that_kept_to_all_it_had_to_is_a_go_without_a_note() {
    load(
        LoadFixture.of("sustained")
            .budget("p95", 100)
            .budget("p99.9", 500)
            .budget("error rate", 0)
            .budget("throughput", 100)
            .levels(true, 30, 50, 51, 50, 51, 50));

    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.GO);
    assertThat(verdict.notes()).isEmpty();
    assertThat(verdict.count(ItemStatus.UNPROVEN)).isZero();
  }

  @Test
  void an_engine_that_was_late_leaves_no_verdict_and_no_item_proven() {
    load(LoadFixture.of("sustained").late(10.5));

    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons())
        .filteredOn(reason -> reason.rule().equals("engine-lagged"))
        .singleElement()
        .satisfies(reason -> assertThat(reason.items()).isNotEmpty())
        .extracting(Reason::message)
        .isEqualTo(
            "load \"sustained\" tells of the machine and not of the service: Tollgate itself was 10.5 ms late in 1"
                + " of 100 requests, and may be 10 ms; run 'One apple' again on a machine that has less to do,"
                + " with fewer users or a lower rate, or with the engine on another machine");
    assertThat(verdict.count(ItemStatus.UNPROVEN)).isPositive();
  }

  @Test
  void an_engine_that_was_as_late_as_it_may_be_kept_the_pace() {
    load(LoadFixture.of("sustained").late(10));

    assertThat(verdict("").decision()).isEqualTo(Decision.GO);
  }

  @Test
  void of_an_engine_that_was_late_no_budget_is_held_against_the_service() {
    load(LoadFixture.of("sustained").late(50).budget("p95", 1));

    Verdict verdict = verdict("");

    assertThat(verdict.reasons())
        .extracting(Reason::rule)
        .contains("engine-lagged")
        .doesNotContain("load-over-budget");
    assertThat(verdict.count(ItemStatus.FAILED)).isZero();
  }

  @Test
  void a_late_engine_excuses_no_scenario_that_failed() {
    FixtureRecord failing = FixtureRecord.complete("failing");
    failing.last("One apple", null, LoadFixture.of("sustained").late(50).build());
    failing.last("A third", null, LoadFixture.of("sustained").late(50).build());

    assertThat(Verdict.of(failing.read(), failing.checklists()).decision())
        .isEqualTo(Decision.NO_GO);
  }

  @Test
  void one_that_failed_where_it_was_not_decides_and_the_lag_stands_beside_it() {
    FixtureRecord failing = FixtureRecord.complete("failing");
    failing.last("One apple", null, LoadFixture.of("sustained").late(50).build());
    failing.last("A third", null, LoadFixture.of("sustained").build());

    Verdict verdict = Verdict.of(failing.read(), failing.checklists());

    assertThat(verdict.decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict.reasons())
        .extracting(Reason::rule)
        .contains("scenario-failed", "engine-lagged");
  }

  @Test
  void what_nobody_wrote_is_not_excused_by_a_late_engine() {
    FixtureRecord undefined = FixtureRecord.complete("undefined");
    undefined
        .read()
        .scenarios()
        .forEach(
            each ->
                undefined.last(each.name(), null, LoadFixture.of("sustained").late(50).build()));

    assertThat(Verdict.of(undefined.read(), undefined.checklists()).decision())
        .isEqualTo(Decision.NO_GO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p50 | 15 | p50 of load \"sustained\" is 20 ms of 3,000 answers, and has to be at most 15 ms",
        "p95 | 20 | p95 of load \"sustained\" is [34]\\d\\.\\d ms of 3,000 answers, and has to be at most 20 ms",
        "p99.9 | 40 | p99.9 of load \"sustained\" is 1?\\d\\d(\\.\\d)? ms of 3,000 answers, and has to be at most 40 ms",
        "error rate | 0.09 | error rate of load \"sustained\" is 0.1 % of 3,000 requests, and has to be at most 0.09 %",
        "throughput | 100 | throughput of load \"sustained\" is 99.9 requests/s over 30 s, and has to be at least 100 requests/s"
      })
  void a_figure_over_its_budget_is_a_no_go_and_fails_the_item(
      String what, double limit, String message) {
    load(LoadFixture.of("sustained").failed(3).budget(what, limit));

    Verdict verdict = verdict("rules: {error-rate: {under: 5 %}}");

    assertThat(verdict.decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict.reasons())
        .filteredOn(reason -> reason.rule().equals("load-over-budget"))
        .singleElement()
        .extracting(Reason::message)
        .asString()
        .matches(message);
    assertThat(verdict.count(ItemStatus.FAILED)).isPositive();
  }

  @Test
  void a_figure_at_its_budget_keeps_to_it() {
    load(
        LoadFixture.of("sustained").failed(3).budget("error rate", 0.1).budget("throughput", 99.9));

    assertThat(verdict("rules: {error-rate: {under: 5 %}}").decision()).isEqualTo(Decision.GO);
  }

  @Test
  void throughput_is_over_the_time_of_the_phases_and_not_what_lies_between_them() {
    Load load = LoadFixture.of("soak").budget("throughput", 100).build();
    record.last(
        SCENARIO,
        null,
        new Load(
            load.name(),
            load.model(),
            load.scale(),
            load.started(),
            load.startNanos(),
            load.tookMs() * 2,
            load.phases(),
            load.requests(),
            load.slices(),
            load.problems(),
            load.pace(),
            load.readings(),
            load.levels(),
            load.dependencies(),
            load.budgets(),
            load.kept()));

    assertThat(verdict("").decision()).isEqualTo(Decision.GO);
  }

  @Test
  void what_is_over_a_budget_can_be_needs_work_by_the_policy_and_its_item_is_proven() {
    load(LoadFixture.of("sustained").budget("p95", 1));

    Verdict verdict = verdict("rules: {load-over-budget: NEEDS_WORK}");

    assertThat(verdict.decision()).isEqualTo(Decision.NEEDS_WORK);
    assertThat(verdict.count(ItemStatus.FAILED)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"p95, 19, 20", "p99, 99, 100", "p99.9, 999, '1,000'"})
  void too_few_answers_for_a_percentile_are_no_go_and_leave_the_item_unproven(
      String what, int answers, String needed) {
    load(LoadFixture.of("sustained").requests(answers).budget(what, 1000));

    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.NEEDS_WORK);
    assertThat(verdict.reasons())
        .filteredOn(reason -> reason.rule().equals("load-over-budget"))
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo(
            "nobody can tell the %s of load \"sustained\": %d answers are too few, it takes %s; it has to be at most 1,000 ms"
                .formatted(what, answers, needed));
    assertThat(verdict.count(ItemStatus.UNPROVEN)).isPositive();
  }

  @Test
  void a_budget_that_nobody_knows_is_not_held() {
    load(LoadFixture.of("sustained").budget("p90", 1000));

    assertThat(verdict("").decision()).isEqualTo(Decision.NEEDS_WORK);
  }

  @Test
  void a_load_that_sent_nothing_shows_nothing() {
    load(LoadFixture.of("sustained").requests(0));

    assertThat(verdict("").reasons())
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo("load \"sustained\" sent no request, and shows nothing");
  }

  @Test
  void memory_that_grows_with_every_phase_is_a_no_go() {
    load(LoadFixture.of("soak").levels(true, 30, 50, 53, 56, 59));

    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict.reasons())
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo(
            "the heap of shop under load \"soak\" grows by 3 MB with each phase of the same work"
                + " (3 of 3 steps rise: 50, 53, 56, 59 MB)");
  }

  @Test
  void a_warm_up_is_no_leak_however_much_it_takes() {
    load(LoadFixture.of("soak").levels(false, 60, 180, 181, 180, 182, 181));

    assertThat(verdict("").decision()).isEqualTo(Decision.GO);
  }

  @Test
  void what_is_before_all_is_no_level_that_counts() {
    load(LoadFixture.of("soak").levels(false, 60, 180, 200, 220));

    assertThat(verdict("").decision()).isEqualTo(Decision.NEEDS_WORK);
    assertThat(verdict("").reasons())
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo(
            "the resident memory of shop under load \"soak\" may grow or not, nobody can tell:"
                + " 3 levels after equal phases, and it takes 4: 180, 200, 220 MB");
    assertThat(verdict("rules: {memory-leak: note}").decision()).isEqualTo(Decision.GO);
  }

  @Test
  void of_a_scenario_that_failed_its_failure_is_the_reason() {
    FixtureRecord failing = FixtureRecord.complete("failing");
    failing.last(
        "One apple",
        null,
        LoadFixture.of("soak").budget("p95", 1).levels(true, 30, 50, 60, 70, 80).build());

    assertThat(Verdict.of(failing.read(), failing.checklists()).reasons())
        .extracting(Reason::rule)
        .contains("scenario-failed")
        .doesNotContain("load-over-budget", "memory-leak");
  }

  @Test
  void latencies_that_cannot_be_read_are_damage() {
    Load load = LoadFixture.of("sustained").build();
    record.last(SCENARIO, null, with(load, new Load.Requests("buy", 10, 0, "bm90IG9uZQ==")));

    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons())
        .filteredOn(reason -> reason.rule().equals("record-damaged"))
        .singleElement()
        .extracting(Reason::message)
        .asString()
        .endsWith("load \"sustained\" has latencies of \"buy\" that cannot be read");
  }

  @Test
  void more_latencies_or_failures_than_requests_are_damage() {
    Load load = LoadFixture.of("sustained").requests(100).mix("buy", 100).build();
    String histogram = load.requests().get(0).histogram();
    record.last(SCENARIO, null, with(load, new Load.Requests("buy", 99, 0, histogram)));
    assertThat(verdict("").decision()).isEqualTo(Decision.NO_VERDICT);

    FixtureRecord other = FixtureRecord.complete("passing");
    other.last(SCENARIO, null, with(load, new Load.Requests("buy", 100, 101, histogram)));
    assertThat(Verdict.of(other.read(), other.checklists()).decision())
        .isEqualTo(Decision.NO_VERDICT);
  }

  @Test
  void wrong_answers_under_load_are_errors_and_right_ones_hide_none_elsewhere() {
    load(LoadFixture.of("sustained").failed(3));
    record.last(SCENARIO, null, answered(500, 0));
    record.last(SCENARIO, null, answered(200, 0));

    assertThat(verdict("").reasons())
        .extracting(Reason::message)
        .containsExactlyInAnyOrder(
            "1 of 2 requests to shop were errors (0 without an answer, 1 answered 500): 50.00 %,"
                + " and it has to be under 0.1 %",
            "3 of 3000 requests of load \"sustained\" on shop had no answer or a wrong one: 0.10 %, and it"
                + " has to be under 0.1 %");
    assertThat(verdict("rules: {error-rate: {under: 51 %}}").decision()).isEqualTo(Decision.GO);
  }

  @Test
  void requests_that_a_load_keeps_whole_as_a_sample_are_counted_by_its_figures_alone() {
    load(LoadFixture.of("sustained").at(1_000_000).lasting(30).failed(2));
    record.last(SCENARIO, null, answered(500, 20_000_000_000L));

    assertThat(verdict("").decision()).isEqualTo(Decision.GO);
  }

  private static Exchange answered(int status, long nanos) {
    Exchange like =
        Seen.endingWith(
            "x" + status,
            Exchange.Outcome.ANSWERED,
            new Response(status, List.of(), Seen.json("{}")));
    return new Exchange(
        like.id(),
        like.side(),
        like.from(),
        like.to(),
        like.started(),
        nanos,
        nanos + 1,
        like.request(),
        like.response(),
        like.outcome(),
        like.note());
  }

  private static Load with(Load load, Load.Requests requests) {
    return new Load(
        load.name(),
        load.model(),
        load.scale(),
        load.started(),
        load.startNanos(),
        load.tookMs(),
        load.phases(),
        List.of(requests),
        load.slices(),
        load.problems(),
        load.pace(),
        load.readings(),
        load.levels(),
        load.dependencies(),
        load.budgets(),
        load.kept());
  }

  private void load(LoadFixture load) {
    record.last(SCENARIO, null, load.build());
  }

  private Verdict verdict(String policy) {
    return Verdict.of(record.read(), Criteria.of(record.checklists()).with(policy(policy)));
  }

  private Policy policy(String text) {
    try {
      return text.isEmpty()
          ? Policy.defaults()
          : Policy.read(Files.writeString(dir.resolve("gate.yml"), text), List.of("shop"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
