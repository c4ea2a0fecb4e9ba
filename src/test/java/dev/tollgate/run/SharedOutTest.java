package dev.tollgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedOutTest {
  @Test
  void the_longest_goes_first_and_each_to_the_shard_that_has_least_to_do() {
    PastDurations past =
        new PastDurations(
            Map.of(
                "features/shop/a.feature:1",
                seconds(9),
                "features/shop/a.feature:2",
                seconds(4),
                "features/shop/a.feature:3",
                seconds(3),
                "features/shop/a.feature:4",
                seconds(2)));

    List<List<PlannedScenario>> shards =
        SharedOut.of(List.of(at(1), at(2), at(3), at(4)), past, 2, 8).shards();

    assertThat(shards).containsExactly(List.of(at(1)), List.of(at(2), at(3), at(4)));
  }

  @Test
  void one_that_is_not_known_counts_as_the_median_of_the_known() {
    PastDurations past =
        new PastDurations(
            Map.of(
                "features/shop/a.feature:1",
                seconds(1),
                "features/shop/a.feature:2",
                seconds(5),
                "features/shop/a.feature:3",
                seconds(20)));

    assertThat(past.of(at(7))).isEqualTo(seconds(5));
    assertThat(PastDurations.NONE.of(at(7))).isEqualTo(PastDurations.NONE.of(at(8)));
  }

  @Test
  void without_durations_they_are_dealt_out_in_the_order_of_the_files() {
    assertThat(SharedOut.of(List.of(at(10), at(9), at(2)), PastDurations.NONE, 2, 8).shards())
        .containsExactly(List.of(at(2), at(10)), List.of(at(9)));
  }

  @Test
  void one_that_runs_alone_counts_for_as_many_as_could_run_beside_it() {
    PlannedScenario alone = new PlannedScenario("features/shop/a.feature", 1, List.of("@alone"));

    assertThat(SharedOut.of(List.of(alone, at(2), at(3), at(4)), PastDurations.NONE, 2, 4).shards())
        .containsExactly(List.of(alone), List.of(at(2), at(3), at(4)));
  }

  @Test
  void the_same_scenarios_give_the_same_shards_in_whatever_order_and_folder_they_are_found() {
    List<PlannedScenario> some = new ArrayList<>();
    for (int line = 1; line <= 100; line++) {
      some.add(at(line));
    }
    SharedOut first = SharedOut.of(some, PastDurations.NONE, 7, 8);
    Collections.shuffle(some, new Random(1));

    assertThat(SharedOut.of(some, PastDurations.NONE, 7, 8)).isEqualTo(first);
    assertThat(first.shards().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(some);
    assertThat(new PlannedScenario("/work/here/features/shop/a.feature", 3, List.of()).place())
        .isEqualTo(at(3).place());
  }

  @Test
  void where_there_are_more_shards_than_scenarios_some_are_empty() {
    assertThat(SharedOut.of(List.of(at(1)), PastDurations.NONE, 3, 8).shards())
        .containsExactly(List.of(at(1)), List.of(), List.of());
  }

  private static PlannedScenario at(int line) {
    return new PlannedScenario("features/shop/a.feature", line, List.of());
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
