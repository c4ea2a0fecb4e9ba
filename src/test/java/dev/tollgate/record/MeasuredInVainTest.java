package dev.tollgate.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.LoadFixture;
import org.junit.jupiter.api.Test;

class MeasuredInVainTest {
  @Test
  void a_load_that_tollgate_was_late_for_and_nothing_was_wrong_with_can_be_measured_again() {
    assertThat(isMeasuredInVain(LoadFixture.of("sustained").late(50))).isTrue();
    assertThat(isMeasuredInVain(LoadFixture.of("sustained").late(10))).isFalse();
  }

  @Test
  void one_that_had_a_wrong_answer_or_none_at_all_stands_as_it_is() {
    assertThat(isMeasuredInVain(LoadFixture.of("sustained").late(50).failed(1))).isFalse();
  }

  @Test
  void two_of_one_scenario_are_measured_again_together_unless_one_of_them_was_wrong() {
    LoadFixture late = LoadFixture.of("late").late(50);

    assertThat(isMeasuredInVain(LoadFixture.of("in time"), late)).isTrue();
    assertThat(isMeasuredInVain(LoadFixture.of("wrong").failed(1), late)).isFalse();
  }

  @Test
  void a_scenario_that_failed_has_failed() {
    FixtureRecord failing = FixtureRecord.complete("failing");
    RecordedScenario failed =
        failing.read().scenarios().stream()
            .filter(each -> each.status().isFailure())
            .findFirst()
            .orElseThrow();
    failing.last(failed.name(), null, LoadFixture.of("sustained").late(50).build());

    assertThat(failing.read().scenarios())
        .filteredOn(each -> !each.loads().isEmpty())
        .isNotEmpty()
        .noneMatch(RecordedScenario::isMeasuredInVain);
  }

  private static boolean isMeasuredInVain(LoadFixture... loads) {
    FixtureRecord record = FixtureRecord.complete("passing");
    for (LoadFixture load : loads) {
      record.last("One apple", null, load.build());
    }
    return record.read().scenarios().stream().anyMatch(RecordedScenario::isMeasuredInVain);
  }
}
