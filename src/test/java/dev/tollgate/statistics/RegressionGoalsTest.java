package dev.tollgate.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.benchmark.RecordedLatencies;
import dev.tollgate.benchmark.ToldApart;
import dev.tollgate.statistics.Slowness.Answer;
import org.junit.jupiter.api.Test;

/** The goals of {@code benchmarks/regression}, with fewer comparisons. */
class RegressionGoalsTest {
  private static final RecordedLatencies QUIET = RecordedLatencies.quiet();
  private static final RecordedLatencies BUSY = RecordedLatencies.busy();

  @Test
  void the_same_thing_is_slower_than_itself_at_most_once_in_a_hundred_times() {
    assertThat(ToldApart.runs(QUIET, 400, 1, 200).count(Answer.SLOWER)).isLessThanOrEqualTo(2);
    assertThat(ToldApart.runs(BUSY, 400, 1, 200).count(Answer.SLOWER)).isLessThanOrEqualTo(2);
    assertThat(ToldApart.pairs(QUIET, 400, 1, 200).count(Answer.SLOWER)).isLessThanOrEqualTo(2);
    assertThat(ToldApart.pairs(BUSY, 400, 1, 200).count(Answer.SLOWER)).isLessThanOrEqualTo(2);
  }

  @Test
  void ten_percent_are_found_on_a_quiet_machine() {
    assertThat(ToldApart.runs(QUIET, 400, 1.1, 100).count(Answer.SLOWER))
        .isGreaterThanOrEqualTo(95);
    assertThat(ToldApart.pairs(QUIET, 400, 1.1, 100).count(Answer.SLOWER))
        .isGreaterThanOrEqualTo(95);
  }

  @Test
  void on_a_quiet_machine_the_answer_to_the_same_thing_is_that_it_is_not_slower() {
    assertThat(ToldApart.runs(QUIET, 400, 1, 100).count(Answer.NOT_SLOWER))
        .isGreaterThanOrEqualTo(90);
  }

  @Test
  void on_a_busy_machine_nobody_can_tell() {
    assertThat(ToldApart.runs(BUSY, 400, 1.1, 100).count(Answer.CANNOT_TELL))
        .isGreaterThanOrEqualTo(95);
  }
}
