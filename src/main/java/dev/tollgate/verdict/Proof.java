package dev.tollgate.verdict;

import dev.tollgate.system.Fault;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How strong a suite is: what it says of targets that are known to be bad, and of the good one.
 *
 * @param target the good target's name
 * @param whole whether the whole suite was run on the bad targets, or of each only the scenarios
 *     that carry the item that it offends: no other counts as catching it
 * @param all whether all faults of the catalogue were tried: else nothing is known of what a
 *     scenario is worth
 * @param clean the suite on the good target
 * @param trials in the catalogue's order
 */
public record Proof(
    String system,
    String target,
    boolean whole,
    boolean all,
    SuiteOutcome clean,
    List<Trial> trials) {
  public Proof {
    trials = List.copyOf(trials);
  }

  /** The suite on one bad target. */
  public record Trial(Fault fault, SuiteOutcome outcome) {

    /**
     * Whether the item that the fault offends came out failed, in a run that went to its end: a
     * target that died fails everything, and shows nothing.
     */
    public boolean caught() {
      return outcome.trouble() == null && outcome.failedItems().contains(fault.item());
    }

    /**
     * The scenarios of the offended item that failed, by place; where none did, all that carry it:
     * what they measured made it fail.
     */
    public List<String> by() {
      List<String> failed = carriers(outcome.failed());
      return caught() ? (failed.isEmpty() ? carriers(outcome.scenarios()) : failed) : List.of();
    }

    private List<String> carriers(List<SuiteOutcome.ScenarioOutcome> among) {
      return among.stream()
          .filter(s -> s.tags().contains("@" + fault.item()))
          .map(SuiteOutcome.ScenarioOutcome::at)
          .toList();
    }
  }

  /**
   * What one scenario is worth.
   *
   * @param catches how many faults it catches: it failed on them, and they offend an item that it
   *     carries
   * @param failsBesides on how many others it failed, maybe for what is no matter of its own; known
   *     when the whole suite was run
   * @param only the faults that no other scenario of the offended item caught
   */
  public record Worth(
      SuiteOutcome.ScenarioOutcome scenario, int catches, int failsBesides, List<String> only) {
    public Worth {
      only = List.copyOf(only);
    }
  }

  /** Whether every fault was caught, and the good target passed everything. */
  public boolean holds() {
    return clean.trouble() == null
        && clean.failed().isEmpty()
        && clean.failedItems().isEmpty()
        && trials.stream().allMatch(Trial::caught);
  }

  /** All of them, those that got past at the top. */
  public List<Trial> missedFirst() {
    return trials.stream().sorted(Comparator.comparing(Trial::caught)).toList();
  }

  public List<Trial> missed() {
    return trials.stream().filter(trial -> !trial.caught()).toList();
  }

  /** Each scenario's worth, by place; empty when nothing is known of it. */
  public List<Worth> worths() {
    return !all ? List.of() : clean.scenarios().stream().map(this::worth).toList();
  }

  /** The scenarios that catch no fault: none that offends an item of theirs made them fail. */
  public List<SuiteOutcome.ScenarioOutcome> idle() {
    return worths().stream().filter(w -> w.catches() == 0).map(Worth::scenario).toList();
  }

  /** The scenarios that failed on no fault at all: nothing shows that they can. */
  public List<SuiteOutcome.ScenarioOutcome> neverFailed() {
    return worths().stream()
        .filter(w -> w.catches() + w.failsBesides() == 0)
        .map(Worth::scenario)
        .toList();
  }

  private Worth worth(SuiteOutcome.ScenarioOutcome scenario) {
    int catches = (int) trials.stream().filter(t -> t.by().contains(scenario.at())).count();
    int fails = (int) trials.stream().filter(t -> failedAt(t).contains(scenario.at())).count();
    List<String> only =
        trials.stream()
            .filter(trial -> trial.by().equals(List.of(scenario.at())))
            .map(trial -> trial.fault().name())
            .toList();
    return new Worth(scenario, catches, fails - catches, only);
  }

  private static Set<String> failedAt(Trial trial) {
    return trial.outcome().trouble() != null
        ? Set.of()
        : trial.outcome().failed().stream()
            .map(SuiteOutcome.ScenarioOutcome::at)
            .collect(Collectors.toSet());
  }
}
