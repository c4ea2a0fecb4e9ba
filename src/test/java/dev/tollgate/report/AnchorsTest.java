package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  private final RecordedRun run = FixtureRecord.complete("failing").read();
  private final Place first = run.scenarios().get(0).place();

  @Test
  void a_scenario_is_called_by_the_number_of_its_file_and_its_line() {
    assertThat(Anchors.of(run).of(first)).isEqualTo("1:" + first.line());
  }

  @Test
  void a_place_in_no_file_of_the_run_is_not_given_the_name_of_another() {
    Anchors anchors = Anchors.of(run);

    assertThatThrownBy(() -> anchors.of(new Place("features/shop/other.feature", 4)))
        .hasMessage("No scenario of the run stands in features/shop/other.feature");
  }
}
