package dev.tollgate.verdict;

import static dev.tollgate.fixtures.ChecklistFixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.ChecklistFixture;
import dev.tollgate.fixtures.RunFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.record.StepStatus;
import dev.tollgate.system.Severity;
import org.junit.jupiter.api.Test;

/** Scenarios that began and did not end. */
class CutOffTest {
  @Test
  void scenarios_in_the_midst_of_their_steps_are_told_from_those_before_their_first() {
    assertThat(message(inAStep(3))).isEqualTo("1 scenario began and did not end");
    assertThat(message(inAStep(3), inAStep(5))).isEqualTo("2 scenarios began and did not end");
    assertThat(message(waiting(3))).isEqualTo("1 scenario was before its first step");
    assertThat(message(waiting(3), waiting(5)))
        .isEqualTo("2 scenarios were before their first step");
    assertThat(message(inAStep(3), waiting(5)))
        .isEqualTo("1 scenario began and did not end, 1 scenario was before its first step");
  }

  @Test
  void one_whose_hook_had_ended_or_that_was_cut_off_in_a_later_hook_had_begun() {
    assertThat(message(cutOff(3).hook(StepStatus.SKIPPED).step("2 are bought", StepStatus.CUT_OFF)))
        .isEqualTo("1 scenario began and did not end");
    assertThat(message(cutOff(3).step("2 are bought", StepStatus.PASSED).hook(StepStatus.CUT_OFF)))
        .isEqualTo("1 scenario began and did not end");
  }

  @Test
  void the_items_and_the_scenarios_that_were_cut_off_are_named() {
    Reason reason =
        reason(
            inAStep(3).tagged("@SH-BUY-2", "@SH-BUY-1"),
            waiting(5).tagged("@SH-BUY-1"),
            ScenarioFixture.at(7).tagged("@SH-BUY-3"));

    assertThat(reason.items()).containsExactly("SH-BUY-1", "SH-BUY-2");
    assertThat(reason.scenarios()).extracting(place -> place.line()).containsExactly(3, 5);
    assertThat(reason.decision()).isEqualTo(Decision.NO_VERDICT);
  }

  @Test
  void where_it_was_cut_off_is_said_as_far_as_anybody_knows() {
    assertThat(Why.of(inAStep(3).build())).isEqualTo("cut off while 'When 2 are bought' ran");
    assertThat(Why.of(cutOff(3).step("2 are bought", StepStatus.NOT_RUN).build()))
        .isEqualTo("cut off before it ended");
  }

  private static String message(ScenarioFixture... scenarios) {
    return reason(scenarios).message();
  }

  private static Reason reason(ScenarioFixture... scenarios) {
    return Verdict.of(
            RunFixture.of(scenarios).build(),
            ChecklistFixture.of(
                item("SH-BUY-1", Severity.HIGH),
                item("SH-BUY-2", Severity.HIGH),
                item("SH-BUY-3", Severity.HIGH)))
        .reasons()
        .stream()
        .filter(reason -> reason.rule().equals("scenario-cut-off"))
        .findFirst()
        .orElseThrow();
  }

  private static ScenarioFixture cutOff(int line) {
    return ScenarioFixture.at(line).being(ScenarioStatus.CUT_OFF);
  }

  private static ScenarioFixture inAStep(int line) {
    return cutOff(line)
        .step("the shop is open", StepStatus.PASSED)
        .step("2 are bought", StepStatus.CUT_OFF);
  }

  private static ScenarioFixture waiting(int line) {
    return cutOff(line).hook(StepStatus.CUT_OFF).step("2 are bought", StepStatus.NOT_RUN);
  }
}
