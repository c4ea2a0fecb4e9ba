package dev.tollgate.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.statistics.Growth.Answer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthTest {
  private static final double MB = 1 << 20;

  @Test
  void what_rises_with_every_phase_grows() {
    Growth growth = Growth.of(new double[] {100, 112, 119, 131}, 3);

    assertThat(growth.answer()).isEqualTo(Answer.GROWS);
    assertThat(growth.perPhase()).isBetween(9.5, 10.5);
    assertThat(growth.why()).isEqualTo("3 of 3 steps rise");
  }

  @Test
  void a_warm_up_that_comes_to_rest_is_steady() {
    assertThat(Growth.of(new double[] {100, 110, 111, 111, 112}, 3).answer())
        .isEqualTo(Answer.STEADY);
  }

  @Test
  void what_grows_by_no_more_than_is_tolerable_is_steady() {
    double[] levels = {100, 103, 106, 109};

    assertThat(Growth.of(levels, 3).answer()).isEqualTo(Answer.STEADY);
    assertThat(Growth.of(levels, 2.9).answer()).isEqualTo(Answer.GROWS);
  }

  @Test
  void fewer_than_four_levels_tell_nothing_however_much_they_rise() {
    Growth growth = Growth.of(new double[] {100, 200, 300}, 1);

    assertThat(growth.answer()).isEqualTo(Answer.CANNOT_TELL);
    assertThat(growth.why()).isEqualTo("3 levels after equal phases, and it takes 4");
    assertThat(Growth.of(new double[0], 1).why()).startsWith("0 levels");
    assertThat(Growth.of(new double[] {5}, 1).why()).startsWith("1 level after");
  }

  @Test
  void one_level_may_fall_where_there_are_six() {
    assertThat(Growth.of(new double[] {100, 110, 120, 118, 140, 150}, 3).answer())
        .isEqualTo(Answer.GROWS);
  }

  @Test
  void with_fewer_a_level_that_falls_leaves_it_open() {
    Growth growth = Growth.of(new double[] {100, 110, 120, 118, 140}, 3);

    assertThat(growth.answer()).isEqualTo(Answer.CANNOT_TELL);
    assertThat(growth.why())
        .isEqualTo("3 of 4 steps rise, which may be chance with fewer than 6 levels");
  }

  @Test
  void what_falls_more_than_once_and_ends_high_all_the_same_is_neither() {
    assertThat(Growth.of(new double[] {100, 95, 130, 128, 160, 200}, 3).answer())
        .isEqualTo(Answer.CANNOT_TELL);
  }

  @Test
  void of_many_levels_one_in_five_may_fall() {
    double[] levels = {100, 110, 105, 120, 130, 140, 135, 150, 160, 170, 180};

    assertThat(Growth.of(levels, 3).answer()).isEqualTo(Answer.GROWS);
  }

  @Test
  void a_level_that_stays_is_no_rise() {
    assertThat(Growth.of(new double[] {100, 110, 110, 120}, 3).answer())
        .isEqualTo(Answer.CANNOT_TELL);
  }

  @Test
  void one_level_that_is_far_off_does_not_make_a_trend() {
    Growth growth = Growth.of(new double[] {100, 100.1, 100.2, 100.3, 100.4, 400}, 3);

    assertThat(growth.answer()).isEqualTo(Answer.STEADY);
    assertThat(growth.perPhase()).isLessThan(3);
  }

  @Test
  void memory_may_grow_by_one_percent_of_its_first_level() {
    assertThat(heap(200, 202, 204, 206)).isEqualTo(Answer.STEADY);
    assertThat(heap(200, 202.1, 204.2, 206.3)).isEqualTo(Answer.GROWS);
  }

  @Test
  void a_small_heap_may_grow_by_half_a_megabyte_and_what_is_resident_by_three() {
    assertThat(heap(10, 10.5, 11, 11.5)).isEqualTo(Answer.STEADY);
    assertThat(heap(10, 10.6, 11.2, 11.8)).isEqualTo(Answer.GROWS);
    assertThat(resident(100, 103, 106, 109)).isEqualTo(Answer.STEADY);
    assertThat(resident(100, 103.1, 106.2, 109.3)).isEqualTo(Answer.GROWS);
  }

  @Test
  void no_levels_of_memory_tell_nothing() {
    assertThat(heap()).isEqualTo(Answer.CANNOT_TELL);
  }

  /** Four levels in any order rise throughout one time in 24; six all but once one in twelve. */
  @Test
  void noise_alone_seldom_looks_like_growth() {
    SplittableRandom random = new SplittableRandom(7);

    assertThat(falseAlarms(random, 4)).isLessThan(60);
    assertThat(falseAlarms(random, 6)).isLessThan(100);
    assertThat(falseAlarms(random, 8)).isLessThan(20);
  }

  /** Of a thousand series that vary by ten percent of themselves and do not grow. */
  private static long falseAlarms(SplittableRandom random, int levels) {
    return IntStream.range(0, 1000)
        .filter(
            i ->
                Growth.ofMemory(random.doubles(levels, 100 * MB, 110 * MB).toArray(), false)
                        .answer()
                    == Answer.GROWS)
        .count();
  }

  private static Answer heap(double... megabytes) {
    return Growth.ofMemory(bytes(megabytes), true).answer();
  }

  private static Answer resident(double... megabytes) {
    return Growth.ofMemory(bytes(megabytes), false).answer();
  }

  private static double[] bytes(double... megabytes) {
    return Arrays.stream(megabytes).map(mb -> mb * MB).toArray();
  }
}
