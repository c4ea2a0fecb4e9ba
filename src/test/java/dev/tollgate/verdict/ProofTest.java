package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.system.Fault;
import dev.tollgate.verdict.SuiteOutcome.ScenarioOutcome;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a scenario is worth, by the faults that it fails on. */
class ProofTest {
  private static final List<String> ITEMS = List.of("T-A-1", "T-A-2", "T-A-2", "T-A-3");

  @Test
  void a_scenario_catches_a_fault_that_offends_an_item_of_its_own_and_fails_on_others_besides() {
    Proof proof = proof(true);

    assertThat(proof.worths())
        .extracting(Proof.Worth::catches, Proof.Worth::failsBesides, Proof.Worth::only)
        .containsExactly(
            tuple(1, 0, List.of("late")),
            tuple(1, 1, List.of()),
            tuple(1, 0, List.of()),
            tuple(0, 1, List.of()));
    assertThat(proof.idle()).extracting(ScenarioOutcome::at).containsExactly("t.feature:4");
    assertThat(proof.neverFailed()).isEmpty();
  }

  @Test
  void of_a_part_of_the_faults_nothing_is_known_of_what_a_scenario_is_worth() {
    assertThat(proof(false).worths()).isEmpty();
  }

  /** The first fault offends the first item, the second the second. */
  private static Proof proof(boolean all) {
    return new Proof(
        "till",
        "reference",
        true,
        all,
        outcome("reference", Set.of(), List.of()),
        List.of(
            new Proof.Trial(
                new Fault("late", "T-A-1", "Is late", null),
                outcome("fault:late", Set.of(1, 2, 4), List.of("T-A-1", "T-A-2", "T-A-3"))),
            new Proof.Trial(
                new Fault("wrong", "T-A-2", "Is wrong", null),
                outcome("fault:wrong", Set.of(2, 3), List.of("T-A-2")))));
  }

  private static SuiteOutcome outcome(String target, Set<Integer> failed, List<String> items) {
    return new SuiteOutcome(
        target,
        IntStream.rangeClosed(1, ITEMS.size())
            .mapToObj(
                n ->
                    new ScenarioOutcome(
                        "t.feature:" + n,
                        "It does " + n,
                        List.of("@" + ITEMS.get(n - 1)),
                        failed.contains(n)))
            .toList(),
        items,
        null);
  }
}
