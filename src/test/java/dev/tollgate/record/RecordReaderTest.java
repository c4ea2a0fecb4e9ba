package dev.tollgate.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.fixtures.FixtureRecord;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
  @Test
  void a_scenario_comes_with_what_is_written_around_it() {
    RecordedScenario scenario = FixtureRecord.complete("passing").scenario("One apple");

    assertThat(scenario.place()).hasToString("features/shop/shop.feature:7");
    assertThat(scenario.feature()).isEqualTo("Buying");
    assertThat(scenario.rule()).isNull();
    assertThat(scenario.description()).isEqualTo("An apple a day.");
    assertThat(scenario.tags()).containsExactly("@SH-BUY-1");
    assertThat(scenario.status()).isEqualTo(ScenarioStatus.PASSED);
    assertThat(scenario.steps())
        .extracting(RecordedStep::line, RecordedStep::status)
        .containsExactly(
            tuple("Given an open shop", StepStatus.PASSED),
            tuple("Then 1 apple is bought", StepStatus.PASSED));
    assertThat(scenario.took()).isPositive();
  }

  @Test
  void an_example_of_an_outline_stands_at_its_own_line_with_its_own_values() {
    RecordedScenario scenario = FixtureRecord.complete("passing").scenario("Buy 3");

    assertThat(scenario.place()).hasToString("features/shop/shop.feature:31");
    assertThat(scenario.rule()).isEqualTo("Several at once");
    assertThat(scenario.tags()).containsExactly("@SH-BUY-2", "@few");
    assertThat(scenario.steps())
        .extracting(RecordedStep::line, RecordedStep::docString, RecordedStep::table)
        .containsExactly(
            tuple("Given an open shop", null, List.of()),
            tuple(
                "Given a shop with",
                null,
                List.of(List.of("fruit", "count"), List.of("apple", "3"))),
            tuple("Then 3 apples are bought", null, List.of()),
            tuple("Given a note", "remember 3", List.of()));
  }

  @Test
  void a_failure_keeps_its_message_and_says_it_in_one_line_too() {
    RecordedScenario scenario = FixtureRecord.complete("failing").scenario("One apple");

    assertThat(scenario.status()).isEqualTo(ScenarioStatus.FAILED);
    assertThat(scenario.steps())
        .extracting(RecordedStep::status)
        .containsExactly(StepStatus.PASSED, StepStatus.FAILED, StepStatus.SKIPPED);
    Failure failure = Objects.requireNonNull(scenario.offendingStep().orElseThrow().failure());
    assertThat(failure.message()).isEqualTo("expected: 1\n but was: 2");
    assertThat(failure.brief()).isEqualTo("expected: 1 but was: 2");
    assertThat(failure.full()).contains("ShopSteps.paid(ShopSteps.java");
  }

  @Test
  void a_hook_is_a_step_only_when_it_did_not_pass() {
    RecordedScenario scenario = FixtureRecord.complete("failing-hook").scenario("One apple");

    assertThat(scenario.status()).isEqualTo(ScenarioStatus.FAILED);
    assertThat(scenario.steps())
        .extracting(RecordedStep::line, RecordedStep::hook, RecordedStep::status)
        .containsExactly(
            tuple("Before ShopSteps.hookFails", true, StepStatus.FAILED),
            tuple("Then 1 apple is bought", false, StepStatus.SKIPPED));
  }

  @Test
  void a_skipped_scenario_says_why_if_anybody_said_it() {
    assertThat(FixtureRecord.complete("skipped").read().scenarios())
        .extracting(RecordedScenario::status, RecordedScenario::reason)
        .startsWith(
            tuple(ScenarioStatus.SKIPPED, "only the main shop has a till"),
            tuple(ScenarioStatus.SKIPPED, "the staging shop has no till"),
            tuple(ScenarioStatus.PASSED, null));
    assertThat(FixtureRecord.complete("skipped-without-reason").read().scenarios())
        .extracting(RecordedScenario::status, RecordedScenario::reason)
        .containsExactly(
            tuple(ScenarioStatus.PASSED, null),
            tuple(ScenarioStatus.SKIPPED, null),
            tuple(ScenarioStatus.SKIPPED, null));
  }

  @Test
  void a_scenario_without_steps_is_not_one_that_passed() {
    assertThat(FixtureRecord.complete("empty").scenario("Nothing in it").status())
        .isEqualTo(ScenarioStatus.EMPTY);
  }

  @Test
  void scenarios_are_in_the_order_of_their_places() {
    assertThat(FixtureRecord.complete("passing").read().scenarios())
        .extracting(scenario -> scenario.place().line())
        .containsExactly(7, 30, 31);
  }

  @Test
  void a_failing_hook_around_the_run_is_named() {
    RecordedRun run =
        FixtureRecord.bare("passing", FixtureRecord.GLUE + ",dev.tollgate.fixtures.closed", "")
            .read();

    assertThat(run.hookFailures())
        .extracting(HookFailure::hook, hook -> hook.failure().brief())
        .containsExactly(tuple("A hook around the run", "the street is closed"));
  }

  @Test
  void the_run_says_what_it_set_out_to_do() {
    RecordedRun run = FixtureRecord.complete("passing").read();

    assertThat(run.id()).isEqualTo("r1");
    assertThat(run.selection()).isEqualTo("all");
    assertThat(run.systems()).containsExactly("shop");
    assertThat(run.started()).contains(FixtureRecord.BEGUN);
    assertThat(run.wall()).isEqualTo(Duration.ofMillis(1500));
    assertThat(run.planned()).hasSize(3);
    assertThat(run.shards()).singleElement().matches(Shard::complete);
    assertThat(run.shards().get(0).environment()).startsWith("cucumber-jvm 7.34");
  }
}
