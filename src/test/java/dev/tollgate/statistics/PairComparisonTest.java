package dev.tollgate.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.statistics.PairComparison.Pair;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is measured in turns, on a machine that is steady and on one that is not. */
class PairComparisonTest {
  @Test
  void two_hundred_pairs_are_enough_and_one_less_is_not() {
    assertThat(compared(200, i -> 10, 1).answer()).isEqualTo(Slowness.Answer.NOT_SLOWER);
    assertThat(compared(199, i -> 10, 1).why()).isEqualTo("199 samples, and it takes 200");
  }

  @Test
  void what_both_of_a_pair_have_in_common_is_no_change() {
    assertThat(compared(400, i -> 10 + i / 40.0, 1).answer()).isEqualTo(Slowness.Answer.NOT_SLOWER);
    assertThat(compared(400, i -> 10 + i / 40.0, 1.2).slowerByPercent()).isBetween(19.0, 21.0);
  }

  @Test
  void a_machine_on_which_every_other_turn_is_slower_tells_nothing() {
    Slowness slowness = compared(400, i -> i % 2 == 0 ? 10 : 13, 1);

    assertThat(slowness.answer()).isEqualTo(Slowness.Answer.CANNOT_TELL);
    assertThat(slowness.noisePercent()).isGreaterThan(28);
  }

  private static Slowness compared(int count, IntToDoubleFunction olderMs, double ratio) {
    List<Pair> pairs =
        IntStream.range(0, count)
            .mapToObj(
                i -> {
                  double wave = 1 + 0.003 * Math.sin(i * 2.399963);
                  double older = olderMs.applyAsDouble(i);
                  return new Pair(older * wave, older * ratio / wave);
                })
            .toList();
    return PairComparison.of(pairs);
  }
}
