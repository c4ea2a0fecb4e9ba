package dev.tollgate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EstimateTest {
  @Test
  void the_interval_leaves_half_a_percent_of_the_draws_beyond_each_end_and_is_wider_by_a_third() {
    Estimate estimate = drawnFrom0To998(500);

    assertThat(estimate.value()).isEqualTo(500);
    assertThat(estimate.low()).isCloseTo(500 - 496 * 1.3, within(1e-9));
    assertThat(estimate.high()).isCloseTo(500 + 494 * 1.3, within(1e-9));
    assertThat(estimate.halfWidth()).isCloseTo((496 + 494) * 1.3 / 2, within(1e-9));
  }

  @Test
  void what_was_seen_lies_in_its_interval_whatever_was_drawn() {
    assertThat(drawnFrom0To998(2000).high()).isEqualTo(2000);
    assertThat(drawnFrom0To998(2000).low()).isLessThan(0);
    assertThat(drawnFrom0To998(-10).low()).isEqualTo(-10);
    assertThat(drawnFrom0To998(-10).high()).isGreaterThan(1000);
  }

  @Test
  void a_change_counts_as_likely_where_it_is_more_than_most_of_its_interval() {
    assertThat(new Estimate(10, 0, 99).likely()).isEqualTo(10);
    assertThat(new Estimate(10, -3, 99).likely()).isZero();
    assertThat(new Estimate(-10, -99, 0).likely()).isEqualTo(10);
    assertThat(new Estimate(-10, -99, 3).likely()).isZero();
    assertThat(new Estimate(8, -2, 8).likely()).as("just as much").isZero();
    assertThat(new Estimate(0, -1, 0).likely()).isZero();
  }

  @Test
  void noise_makes_the_interval_wider_on_both_sides() {
    assertThat(new Estimate(3, 2, 5).within(4)).isEqualTo(new Estimate(3, -2, 9));
  }

  private static Estimate drawnFrom0To998(double seen) {
    AtomicInteger next = new AtomicInteger();
    return Estimate.of(seen, random -> next.getAndIncrement(), new SplittableRandom(1));
  }
}
