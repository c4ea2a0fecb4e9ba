package dev.tollgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private static LoadPlan.Phase phase(double seconds, double from, double to) {
    return new LoadPlan.Phase("p", Duration.ofMillis((long) (seconds * 1000)), from, to);
  }

  private static double dueSeconds(Arrivals arrivals, long number) {
    return arrivals.due(number) / 1e9;
  }

  @Test
  void aSteadyRateComesInEvenDistances() {
    Arrivals arrivals = new Arrivals(List.of(phase(2, 10, 10)));

    assertThat(arrivals.count()).isEqualTo(20);
    assertThat(dueSeconds(arrivals, 0)).isCloseTo(0.05, within(1e-6));
    assertThat(dueSeconds(arrivals, 19)).isCloseTo(1.95, within(1e-6));
  }

  @Test
  void aRisingRateBringsThreeQuartersInItsSecondHalf() {
    Arrivals arrivals = new Arrivals(List.of(phase(10, 0, 40)));

    assertThat(arrivals.count()).isEqualTo(200);
    assertThat(LongStream.range(0, 200).filter(n -> dueSeconds(arrivals, n) < 5)).hasSize(50);
  }

  @Test
  void aFallingRateEndsAtItsEnd() {
    Arrivals arrivals = new Arrivals(List.of(phase(4, 20, 0)));

    assertThat(arrivals.count()).isEqualTo(40);
    assertThat(dueSeconds(arrivals, 39)).isBetween(3.0, 4.0);
  }

  @Test
  void eachIsDueAfterTheOneBeforeAcrossPhases() {
    Arrivals arrivals =
        new Arrivals(
            List.of(phase(1, 0, 30), phase(1, 30, 30), phase(0.5, 90, 90), phase(1, 30, 0)));

    long[] due = LongStream.range(0, arrivals.count()).map(arrivals::due).toArray();

    assertThat(due).hasSize(15 + 30 + 45 + 15).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aPhaseWithoutRequestsIsPassedOver() {
    Arrivals arrivals = new Arrivals(List.of(phase(1, 2, 2), phase(3, 0, 0), phase(1, 2, 2)));

    assertThat(arrivals.count()).isEqualTo(4);
    assertThat(dueSeconds(arrivals, 2)).isBetween(4.0, 5.0);
  }
}
