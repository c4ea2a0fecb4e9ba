package dev.tollgate.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a machine that changed on its way leaves of an answer. */
class MedianComparisonTest {
  private static final double[] STEADY = series(160, i -> false);

  @Test
  void a_steady_machine_tells_that_nothing_changed() {
    Slowness slowness = MedianComparison.of(STEADY, STEADY);

    assertThat(slowness.answer()).isEqualTo(Slowness.Answer.NOT_SLOWER);
    assertThat(slowness.noisePercent()).isLessThan(5);
  }

  @Test
  void one_that_became_slower_half_way_varies_by_that_much() {
    assertCannotTell(MedianComparison.of(STEADY, series(160, i -> i >= 80)));
    assertCannotTell(MedianComparison.of(series(160, i -> i >= 80), STEADY));
  }

  @Test
  void one_that_was_slower_in_the_middle_varies_by_that_much() {
    assertCannotTell(MedianComparison.of(STEADY, series(160, i -> i >= 40 && i < 120)));
    assertCannotTell(MedianComparison.of(STEADY, series(160, i -> i < 40 || i >= 120)));
  }

  @Test
  void a_control_that_changed_says_that_it_was_the_machine() {
    assertCannotTell(
        MedianComparison.of(STEADY, STEADY, series(100, i -> false), series(100, i -> true)));
  }

  @Test
  void a_control_of_too_few_says_nothing() {
    assertThat(
            MedianComparison.of(STEADY, STEADY, series(99, i -> false), series(200, i -> true))
                .answer())
        .isEqualTo(Slowness.Answer.NOT_SLOWER);
  }

  private static void assertCannotTell(Slowness slowness) {
    assertThat(slowness.answer()).isEqualTo(Slowness.Answer.CANNOT_TELL);
    assertThat(slowness.noisePercent()).isGreaterThan(28);
  }

  /** Of what takes 10 ms, and 13 where it is slow. */
  private static double[] series(int count, IntPredicate slow) {
    return IntStream.range(0, count)
        .mapToDouble(i -> (slow.test(i) ? 13 : 10) * (1 + 0.005 * Math.sin(i * 2.399963)))
        .toArray();
  }
}
