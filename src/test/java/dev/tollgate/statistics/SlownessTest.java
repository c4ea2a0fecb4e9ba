package dev.tollgate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.tollgate.statistics.PairComparison.Pair;
import dev.tollgate.statistics.Slowness.Answer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlownessTest {
  @Test
  void what_is_slower_is_so_by_an_estimate_with_its_interval() {
    Slowness slowness = MedianComparison.of(wave(10, 400), wave(12, 400));

    assertThat(slowness.answer()).isEqualTo(Answer.SLOWER);
    assertThat(slowness.slowerByPercent()).isBetween(19.0, 21.0);
    assertThat(slowness.toString()).matches("slower by 20 % \\(1\\d(\\.\\d)? to 2\\d\\)");
  }

  @Test
  void what_is_quicker_is_not_slower() {
    assertThat(MedianComparison.of(wave(12, 400), wave(10, 400)))
        .hasToString("not slower")
        .extracting(Slowness::slowerByPercent)
        .isEqualTo(0.0);
  }

  @Test
  void too_few_samples_are_said_to_be_too_few() {
    assertThat(MedianComparison.of(wave(10, 99), wave(30, 400)))
        .hasToString("cannot tell: 99 samples, and it takes 100");
    assertThat(PairComparison.of(Collections.nCopies(1, new Pair(1, 2))))
        .hasToString("cannot tell: 1 sample, and it takes 200");
  }

  @Test
  void a_machine_on_which_a_run_is_slower_than_itself_has_no_answer() {
    double[] disturbed = wave(10, 400);
    IntStream.range(200, 400).forEach(i -> disturbed[i] *= 1.5);

    assertThat(MedianComparison.of(wave(10, 400), disturbed).toString())
        .matches("cannot tell: this machine varied by \\d+ %");
  }

  @Test
  void what_the_control_got_slower_by_is_not_the_targets_doing() {
    double[] was = wave(10, 400);
    double[] is = wave(11.5, 400);

    assertThat(MedianComparison.of(was, is).answer()).isEqualTo(Answer.SLOWER);
    assertThat(MedianComparison.of(was, is, wave(1, 400), wave(1.15, 400)).answer())
        .isEqualTo(Answer.CANNOT_TELL);
    assertThat(MedianComparison.of(was, is, wave(1, 400), wave(1, 400)).answer())
        .isEqualTo(Answer.SLOWER);
  }

  @Test
  void pairs_see_through_what_happened_to_both() {
    double[] machine = wave(10, 400);
    IntStream.range(200, 400).forEach(i -> machine[i] *= 4);

    assertThat(PairComparison.of(pairs(machine, 1.1)).slowerByPercent()).isBetween(9.0, 11.0);
    assertThat(PairComparison.of(pairs(machine, 1)).answer()).isEqualTo(Answer.NOT_SLOWER);
  }

  @Test
  void the_same_numbers_give_the_same_answer_to_the_last_digit() {
    assertThat(MedianComparison.of(wave(10, 400), wave(10.4, 400)))
        .isEqualTo(MedianComparison.of(wave(10, 400), wave(10.4, 400)));
  }

  @Test
  void a_window_of_samples_is_kept_as_its_median_and_has_an_odd_number() {
    assertThat(Condensed.window(200, 200)).isEqualTo(1);
    assertThat(Condensed.window(401, 200)).isEqualTo(3);
    assertThat(Condensed.of(new double[] {1, 9, 2, 5, 5, 7, 100}, 2)).containsExactly(2, 5);
  }

  @Test
  void a_proportion_has_wilsons_interval() {
    Proportion two = new Proportion(2, 40);
    assertThat(two.low()).isCloseTo(0.01382, offset(1e-4));
    assertThat(two.high()).isCloseTo(0.16504, offset(1e-4));
    assertThat(two).hasToString("2 of 40 (1 to 17 %)");
    assertThat(new Proportion(0, 10).low()).isZero();
    assertThat(new Proportion(0, 10).high()).isCloseTo(0.2775, offset(1e-4));
    assertThat(new Proportion(0, 0).high()).isEqualTo(1);
  }

  @Test
  void a_percentile_is_a_sample_at_its_nearest_rank() {
    var sorted = IntStream.rangeClosed(1, 200).mapToObj(i -> (double) i).toList();

    assertThat(Arrays.asList(50.0, 95.0, 99.9).stream().map(p -> NearestRank.of(sorted, p)))
        .containsExactly(100.0, 190.0, 200.0);
    assertThat(NearestRank.of(sorted.subList(0, 1), 0.1)).isEqualTo(1);
  }

  /** Latencies that vary a little around a middle, the same each time. */
  private static double[] wave(double middle, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> middle * (1 + 0.06 * Math.sin(i * 2.399963)))
        .toArray();
  }

  private static List<Pair> pairs(double[] machine, double factor) {
    return IntStream.range(0, machine.length)
        .mapToObj(i -> new Pair(machine[i], machine[i] * factor * (1 + 0.03 * Math.sin(i * 1.7))))
        .toList();
  }
}
