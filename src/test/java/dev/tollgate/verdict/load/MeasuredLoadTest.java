package dev.tollgate.verdict.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.evidence.Load;
import dev.tollgate.fixtures.LoadFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.verdict.load.BudgetResult.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a load in words. */
class MeasuredLoadTest {
  @Test
  void phases_are_told_in_their_order_and_those_that_are_alike_are_counted() {
    assertThat(measured(LoadFixture.of("rush").users(100)).phases())
        .isEqualTo("ramp up 6 s from 1 to 100, hold 18 s at 100, ramp down 6 s from 100 to 1");
    Load.Phase soak = new Load.Phase("soak", 0, 60_000, 5, 5);
    assertThat(measured(with(LoadFixture.of("soak").build(), soak, soak, soak)).phases())
        .isEqualTo("3 times soak 60 s at 5");
  }

  @Test
  void a_budget_that_is_held_says_by_what_as_one_that_is_not_does() {
    assertThat(
            measured(
                    LoadFixture.of("rush")
                        .failed(3)
                        .budget("error rate", 0.1)
                        .budget("throughput", 100)
                        .budget("p95", 1000))
                .budgets())
        .extracting(BudgetResult::answer, result -> result.words().replaceAll(" is [\\d.]+", ""))
        .containsExactly(
            tuple(
                Answer.HELD,
                "error rate of load \"rush\" % of 3,000 requests, and has to be at most 0.1 %"),
            tuple(
                Answer.OVER,
                "throughput of load \"rush\" requests/s over 30 s, and has to be at least 100"
                    + " requests/s"),
            tuple(
                Answer.HELD,
                "p95 of load \"rush\" ms of 3,000 answers, and has to be at most 1,000 ms"));
  }

  @Test
  void a_percentile_may_be_all_of_its_budget_and_no_more() {
    MeasuredLoad load = measured(LoadFixture.of("rush"));
    double p95 = load.latencies().millisAt(95);

    assertThat(measured(LoadFixture.of("rush").budget("p95", p95)).budgets())
        .extracting(BudgetResult::answer, BudgetResult::measured)
        .containsExactly(tuple(Answer.HELD, p95));
    assertThat(measured(LoadFixture.of("rush").budget("p95", Math.nextDown(p95))).budgets())
        .extracting(BudgetResult::answer)
        .containsExactly(Answer.OVER);
  }

  @Test
  void as_many_answers_as_a_percentile_takes_are_enough() {
    assertThat(measured(LoadFixture.of("rush").requests(20).budget("p95", 5000)).budgets())
        .extracting(BudgetResult::answer)
        .containsExactly(Answer.HELD);
    assertThat(measured(LoadFixture.of("rush").requests(19).budget("p95", 5000)).budgets())
        .extracting(BudgetResult::answer)
        .containsExactly(Answer.CANNOT_TELL);
  }

  @Test
  void of_a_load_that_sent_nothing_no_budget_can_be_told() {
    assertThat(measured(LoadFixture.of("rush").requests(0).budget("error rate", 1)).budgets())
        .singleElement()
        .satisfies(result -> assertThat(result.answer()).isEqualTo(Answer.CANNOT_TELL))
        .satisfies(
            result ->
                assertThat(result.words())
                    .isEqualTo(
                        "nobody can tell the error rate of load \"rush\": it sent no request; it has"
                            + " to be at most 1 %"));
    assertThat(Answer.CANNOT_TELL.word()).isEqualTo("cannot tell");
  }

  @Test
  void levels_of_memory_say_what_they_are_of_and_what_they_come_to() {
    assertThat(memory(LoadFixture.of("soak").levels(true, 30, 50, 51, 50, 51)))
        .isEqualTo(
            "heap comes to rest: 0.17 MB with each phase, and up to 0.5 MB is no growth (2 of 3 steps"
                + " rise: 50, 51, 50, 51 MB)");
    assertThat(memory(LoadFixture.of("soak").levels(false, 30, 50, 60, 70, 80)))
        .isEqualTo(
            "resident memory grows by 10 MB with each phase of the same work (3 of 3 steps rise: 50,"
                + " 60, 70, 80 MB)");
    assertThat(memory(LoadFixture.of("soak").levels(true, 30)))
        .isEqualTo(
            "heap may grow or not, nobody can tell: 0 levels after equal phases, and it takes 4");
    assertThat(measured(LoadFixture.of("soak")).memory()).isEmpty();
  }

  @Test
  void where_the_heap_is_known_what_is_resident_does_not_count() {
    assertThat(
            memory(
                LoadFixture.of("soak")
                    .levels(false, 90, 100, 200, 300, 400)
                    .levels(true, 30, 50, 50, 50, 50)))
        .startsWith("heap comes to rest: 0 MB")
        .endsWith("(0 of 3 steps rise: 50, 50, 50, 50 MB)");
  }

  private static String memory(LoadFixture load) {
    MemoryTrend trend = measured(load).memory().orElseThrow();
    return trend.what() + " " + trend.words();
  }

  private static Load with(Load load, Load.Phase... phases) {
    return new Load(
        load.name(),
        load.model(),
        load.scale(),
        load.started(),
        load.startNanos(),
        load.tookMs(),
        List.of(phases),
        load.requests(),
        load.slices(),
        load.problems(),
        load.pace(),
        load.readings(),
        load.levels(),
        load.dependencies(),
        load.budgets(),
        load.kept());
  }

  private static MeasuredLoad measured(LoadFixture load) {
    return measured(load.build());
  }

  private static MeasuredLoad measured(Load load) {
    List<MeasuredLoad> all = MeasuredLoad.in(ScenarioFixture.at(3).seeing(load).build());
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
