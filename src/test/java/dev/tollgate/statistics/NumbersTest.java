package dev.tollgate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks, shares and words: the small parts that the answers are made of. */
class NumbersTest {
  @ParameterizedTest
  @CsvSource({"1,1", "10,1", "11,2", "50,5", "51,6", "95,10", "100,10", "0.0001,1"})
  void a_percentile_is_the_least_sample_that_so_many_do_not_exceed(double percent, double sample) {
    List<Double> sorted = IntStream.rangeClosed(1, 10).mapToObj(i -> (double) i).toList();

    assertThat(NearestRank.of(sorted, percent)).isEqualTo(sample);
  }

  @Test
  void a_median_leaves_the_samples_in_their_order() {
    double[] samples = {3, 1, 2, 4};

    assertThat(NearestRank.median(samples)).isEqualTo(2);
    assertThat(samples).containsExactly(3, 1, 2, 4);
  }

  @ParameterizedTest
  @CsvSource({"10,10,1", "11,10,3", "30,10,3", "32,10,3", "33,10,5", "0,10,1", "1000,1,501"})
  void windows_are_odd_and_no_longer_than_they_have_to_be(int samples, int most, int window) {
    assertThat(Condensed.window(samples, most)).isEqualTo(window);
  }

  @Test
  void each_window_is_its_median_and_what_is_left_over_is_left_out() {
    assertThat(Condensed.of(new double[] {3, 1, 2, 60, 50, 40, 9}, 3)).containsExactly(2, 50);
    assertThat(Condensed.of(new double[] {3, 1, 2}, 3)).containsExactly(3, 1, 2);
  }

  @Test
  void no_latency_is_less_than_a_microsecond() {
    assertThat(Logs.of(0)).isEqualTo(Math.log(0.001));
    assertThat(Logs.of(new double[] {0.0001, 5})).containsExactly(Math.log(0.001), Math.log(5));
  }

  @ParameterizedTest
  @CsvSource({
    "12.4,12",
    "12.5,13",
    "1,1",
    "0.95,1",
    "0.94,0.9",
    "0.05,0.1",
    "0.04,0",
    "0,0",
    "-0.94,-0.9",
    "-7.6,-8"
  })
  void below_one_percent_a_tenth_is_a_difference(double percent, String words) {
    assertThat(Change.whole(percent)).isEqualTo(words);
  }

  @Test
  void a_change_is_in_percent_of_what_it_was() {
    Change change = Change.ofLogs(Math.log(1.12), Math.log(0.9), Math.log(1.5));

    assertThat(change.percent()).isCloseTo(12, within(1e-9));
    assertThat(change.low()).isCloseTo(-10, within(1e-9));
    assertThat(change.high()).isCloseTo(50, within(1e-9));
    assertThat(change).hasToString("12 % (-10 to 50)");
  }

  @ParameterizedTest
  @CsvSource({
    "5,10,0.236593,0.763407",
    "0,10,0,0.277533",
    "10,10,0.722467,1",
    "1,2,0.094531,0.905469"
  })
  void a_share_lies_in_the_interval_of_wilson(int hits, int of, double low, double high) {
    Proportion proportion = new Proportion(hits, of);

    assertThat(proportion.low()).isCloseTo(low, within(2e-6));
    assertThat(proportion.high()).isCloseTo(high, within(2e-6));
  }

  @Test
  void of_none_the_share_may_be_any() {
    assertThat(new Proportion(0, 0).low()).isZero();
    assertThat(new Proportion(0, 0).high()).isEqualTo(1);
    assertThat(new Proportion(2, 40)).hasToString("2 of 40 (1 to 17 %)");
  }

  @Test
  void more_than_all_and_less_than_none_are_no_share() {
    assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("3 of 2 is no proportion");
    assertThatThrownBy(() -> new Proportion(-1, 2)).hasMessage("-1 of 2 is no proportion");
  }

  @Test
  void what_lies_between_the_answers_cannot_be_told() {
    assertThat(answer(0.05, 0.01, 0.3)).isEqualTo(Slowness.Answer.SLOWER);
    assertThat(answer(0.05, 0, 0.3)).isEqualTo(Slowness.Answer.CANNOT_TELL);
    assertThat(answer(0, 0, Math.log(1.099))).isEqualTo(Slowness.Answer.NOT_SLOWER);
    assertThat(answer(0, -1, Math.log(1.101))).isEqualTo(Slowness.Answer.CANNOT_TELL);
  }

  @Test
  void the_machine_varied_by_its_noise_or_by_the_width_of_the_interval() {
    Estimate estimate = new Estimate(0, -Math.log(1.2), Math.log(1.2));

    assertThat(Answers.of(estimate, 0, 10).noisePercent()).isCloseTo(20, within(1e-9));
    assertThat(Answers.of(estimate, Math.log(1.5), 10).noisePercent()).isCloseTo(50, within(1e-9));
    assertThat(Answers.of(estimate, 0, 10)).hasToString("cannot tell: this machine varied by 20 %");
  }

  @Test
  void too_few_are_counted() {
    assertThat(Slowness.tooFew(1, 100)).hasToString("cannot tell: 1 sample, and it takes 100");
    assertThat(Slowness.tooFew(0, 100)).hasToString("cannot tell: 0 samples, and it takes 100");
    assertThat(MedianComparison.of(series(99), series(100)).why()).contains("99 samples");
    assertThat(MedianComparison.of(series(100), series(100)).answer())
        .isEqualTo(Slowness.Answer.NOT_SLOWER);
  }

  private static double[] series(int count) {
    return DoubleStream.iterate(0, i -> i + 1)
        .map(i -> 10 + 0.1 * Math.sin(i * 2.399963))
        .limit(count)
        .toArray();
  }

  private static Slowness.Answer answer(double value, double low, double high) {
    return Answers.of(new Estimate(value, low, high), 0, 10).answer();
  }
}
