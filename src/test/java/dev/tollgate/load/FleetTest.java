package dev.tollgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Load.Model;
import dev.tollgate.statistics.LatencyHistogram;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a load is shared out, and what its workers come to together. */
class FleetTest {
  private static LoadPlan users(double from, double to) {
    return new LoadPlan(
        URI.create("http://127.0.0.1:1"),
        Model.CLOSED,
        List.of(new LoadPlan.Phase("ramp", Duration.ofSeconds(1), from, to)),
        List.of(new LoadPlan.Kind("a", 1)),
        LoadPlan.ANY,
        Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, '1,0'", "5, 2, '3,2'", "50, 3, '17,17,16'", "6, 1, '6'"})
  void usersAreSharedOutEvenly(int users, int workers, String expected) {
    List<Integer> shares =
        IntStream.range(0, workers)
            .mapToObj(index -> Fleet.threads(users(1, users), index, workers))
            .toList();

    assertThat(shares.stream().map(String::valueOf)).containsExactly(expected.split(",", -1));
    assertThat(shares.stream().mapToInt(share -> share).sum()).isEqualTo(users);
  }

  @Test
  void theLagOfWorkersIsCountedTogetherAndNotAveraged() {
    LatencyHistogram calm = LatencyHistogram.empty();
    LatencyHistogram late = LatencyHistogram.empty();
    for (int i = 0; i < 90; i++) {
      calm.record(1_000);
    }
    for (int i = 0; i < 10; i++) {
      late.record(500_000);
    }

    Senders.Elsewhere both =
        new Senders.Elsewhere(calm, 3, 100).and(new Senders.Elsewhere(late, 4, 50));

    assertThat(both.lag().count()).isEqualTo(100);
    assertThat(both.lag().millisAt(90)).isBetween(0.99, 1.01);
    assertThat(both.lag().millisAt(91)).isBetween(499.0, 501.0);
    assertThat(both.together()).isEqualTo(7);
    assertThat(both.processorMs()).isEqualTo(150);
    assertThat(Senders.Elsewhere.NOTHING.lag().count()).as("what it began with").isZero();
  }
}
