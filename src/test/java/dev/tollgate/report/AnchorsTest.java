package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  private final RecordedScenario first = FixtureRecord.complete("failing").read().scenarios().get(0);

  @Test
  void a_scenario_is_called_by_the_number_of_its_file_and_its_line() {
    assertThat(Anchors.of(FixtureRecord.complete("failing").read()).of(first.place()))
        .isEqualTo("1:" + first.place().line());
  }

  @Test
  void a_place_in_no_file_of_the_run_has_no_name_that_could_be_taken_for_anothers() {
    Anchors anchors = Anchors.of(FixtureRecord.complete("failing").read());

    assertThatThrownBy(() -> anchors.of(new Place("features/shop/other.feature", 4)))
        .hasMessage("No scenario of the run stands in features/shop/other.feature");
  }
}
