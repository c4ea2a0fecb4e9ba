package dev.tollgate.verdict;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.PolicyRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a whole suite on one target, as far as a {@link Proof} needs it.
 *
 * @param target by its name
 * @param scenarios all that were planned, by place
 * @param failedItems ids of the items that came out failed
 * @param trouble why the run says nothing about the target; null when it does
 */
public record SuiteOutcome(
    String target,
    List<ScenarioOutcome> scenarios,
    List<String> failedItems,
    @Nullable String trouble) {
  /**
   * A stray call is a finding about the target, and leaves what the scenarios saw as it is; so do
   * times that cannot be compared, and figures of an engine that was late: what they leave open is
   * skipped, and no scenario fails by it.
   */
  private static final Set<String> NO_TROUBLE =
      Set.of("stray-calls", StoodStill.NAME, EngineLagged.NAME, PolicyRule.SLOWER.word());

  public SuiteOutcome {
    scenarios = List.copyOf(scenarios);
    failedItems = List.copyOf(failedItems);
  }

  /**
   * One scenario of the suite.
   *
   * @param at its place, {@code features/x/y.feature:12}
   * @param tags with the {@code @}
   */
  public record ScenarioOutcome(String at, String name, List<String> tags, boolean failed) {
    public ScenarioOutcome {
      tags = List.copyOf(tags);
    }
  }

  /** A function of the record and the checklists alone. */
  public static SuiteOutcome of(String target, RecordedRun run, Checklists checklists) {
    Verdict verdict = Verdict.of(run, checklists);
    return new SuiteOutcome(
        target,
        run.scenarios().stream().map(SuiteOutcome::outcome).toList(),
        verdict.systems().stream()
            .flatMap(system -> system.items().stream())
            .filter(result -> result.status() == ItemStatus.FAILED)
            .map(result -> result.item().id())
            .toList(),
        verdict.reasons().stream()
            .filter(r -> r.decision() == Decision.NO_VERDICT && !NO_TROUBLE.contains(r.rule()))
            .map(Reason::message)
            .findFirst()
            .orElse(null));
  }

  /** Nothing could be run on this target. */
  public static SuiteOutcome none(String target, String trouble) {
    return new SuiteOutcome(target, List.of(), List.of(), trouble);
  }

  /** The same, of a run that somebody had to end. */
  public SuiteOutcome because(String why) {
    return new SuiteOutcome(target, scenarios, failedItems, why);
  }

  public List<ScenarioOutcome> failed() {
    return scenarios.stream().filter(ScenarioOutcome::failed).toList();
  }

  private static ScenarioOutcome outcome(RecordedScenario scenario) {
    return new ScenarioOutcome(
        scenario.place().toString(),
        scenario.name(),
        scenario.tags(),
        scenario.status().isFailure());
  }
}
