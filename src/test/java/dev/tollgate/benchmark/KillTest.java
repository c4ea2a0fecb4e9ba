package dev.tollgate.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of what {@code benchmarks/kill} does many times. */
class KillTest {
  @TempDir Path work;

  @Test
  void a_run_that_is_killed_at_any_moment_loses_nothing_and_its_rerun_runs_only_the_rest()
      throws Exception {
    KillRounds rounds = new KillRounds(work, 7);
    for (int number = 1; number <= 2; number++) {
      KillRounds.Round round = rounds.next(number);

      assertThat(round.wrong()).as("kill " + number).isEmpty();
      assertThat(round.again()).isPositive();
    }
  }
}
