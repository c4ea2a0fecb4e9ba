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

  @Test
  void a_suite_holds_that_catches_every_fault_and_says_nothing_of_the_good_target() {
    SuiteOutcome good = outcome("reference", Set.of(), List.of());
    Proof.Trial caught = trial("wrong", outcome("fault:wrong", Set.of(2), List.of("T-A-2")));
    Proof.Trial missed = trial("late", outcome("fault:late", Set.of(1), List.of("T-A-1")));

    assertThat(proof(good, caught).holds()).isTrue();
    assertThat(proof(good, caught, missed).holds()).isFalse();
    assertThat(proof(good.because("it died"), caught).holds()).isFalse();
    assertThat(proof(outcome("reference", Set.of(1), List.of()), caught).holds()).isFalse();
    assertThat(proof(outcome("reference", Set.of(), List.of("T-A-3")), caught).holds()).isFalse();
  }

  @Test
  void what_was_missed_stands_first() {
    Proof.Trial caught = trial("wrong", outcome("fault:wrong", Set.of(2), List.of("T-A-2")));
    Proof.Trial missed = trial("late", outcome("fault:late", Set.of(1), List.of("T-A-1")));
    Proof proof = proof(outcome("reference", Set.of(), List.of()), caught, missed, caught);

    assertThat(proof.missed()).containsExactly(missed);
    assertThat(proof.missedFirst()).containsExactly(missed, caught, caught);
  }

  @Test
  void a_target_that_died_fails_everything_and_shows_nothing() {
    Proof.Trial died =
        trial(
            "wrong", outcome("fault:wrong", Set.of(1, 2, 3, 4), List.of("T-A-2")).because("died"));
    Proof proof = proof(outcome("reference", Set.of(), List.of()), died);

    assertThat(died.caught()).isFalse();
    assertThat(died.by()).isEmpty();
    assertThat(proof.neverFailed())
        .extracting(ScenarioOutcome::at)
        .containsExactly("t.feature:1", "t.feature:2", "t.feature:3", "t.feature:4");
  }

  @Test
  void an_item_that_failed_by_what_was_measured_is_caught_by_all_that_carry_it() {
    assertThat(trial("slow", outcome("fault:slow", Set.of(1), List.of("T-A-2"))).by())
        .containsExactly("t.feature:2", "t.feature:3");
    assertThat(trial("slow", outcome("fault:slow", Set.of(1, 3), List.of("T-A-2"))).by())
        .containsExactly("t.feature:3");
  }

  /** Of a fault that offends the second item. */
  private static Proof.Trial trial(String fault, SuiteOutcome outcome) {
    return new Proof.Trial(new Fault(fault, "T-A-2", "Is " + fault, null), outcome);
  }

  private static Proof proof(SuiteOutcome clean, Proof.Trial... trials) {
    return new Proof("till", "reference", true, true, clean, List.of(trials));
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
