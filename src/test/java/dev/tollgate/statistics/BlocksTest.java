package dev.tollgate.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 11, 12, 13, 24, 25, 100, 199})
  void a_draw_is_of_a_dozen_runs_of_neighbours_in_a_circle(int count) {
    double[] series = new Random(count).doubles(count).toArray();
    SplittableRandom drawing = new SplittableRandom(5);
    SplittableRandom expecting = new SplittableRandom(5);
    Blocks blocks = new Blocks(series);

    for (int i = 0; i < 20; i++) {
      assertThat(blocks.drawnMedian(drawing)).isEqualTo(drawnByHand(series, expecting));
    }
  }

  @Test
  void the_median_of_the_series_is_by_nearest_rank() {
    assertThat(new Blocks(new double[] {4, 1, 3, 2}).median()).isEqualTo(2);
    assertThat(new Blocks(new double[] {9, 1, 5}).median()).isEqualTo(5);
  }

  @Test
  void the_same_numbers_draw_the_same_and_others_do_not() {
    double[] numbers = {1, 2, 3};

    assertThat(Blocks.seededBy(numbers, numbers).nextLong())
        .isEqualTo(Blocks.seededBy(numbers.clone(), numbers.clone()).nextLong())
        .isNotEqualTo(Blocks.seededBy(numbers, new double[] {1, 2, 4}).nextLong());
  }

  private static double drawnByHand(double[] series, SplittableRandom random) {
    int n = series.length;
    int length = (int) Math.max(1, Math.ceil(n / 12.0));
    double[] drawn = new double[n];
    for (int at = 0; at < n; at += length) {
      int from = random.nextInt(n);
      for (int i = 0; i < length && at + i < n; i++) {
        drawn[at + i] = series[(from + i) % n];
      }
    }
    return NearestRank.median(drawn);
  }
}
