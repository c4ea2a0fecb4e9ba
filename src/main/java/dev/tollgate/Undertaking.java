package dev.tollgate;

import dev.tollgate.evidence.Plan;
import dev.tollgate.run.PlannedScenario;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run undertakes to run, and as a part of what.
 *
 * @param own the scenarios
 * @param shard null for a run that is not shared out
 * @param whole what each shard is to run, by place; empty for a run that is not shared out
 * @param name what somebody called the run that it is a shard of; null when nobody did
 * @param reruns the id of the run before, of which it runs what was left; null for one of its own
 * @param known whether this is known: Maven or an editor plans by itself
 */
record Undertaking(
    List<PlannedScenario> own,
    Plan.@Nullable Shard shard,
    List<List<String>> whole,
    @Nullable String name,
    @Nullable String reruns,
    boolean known) {
  /** Somebody else says what is to run. */
  static final Undertaking OF_OTHERS =
      new Undertaking(List.of(), null, List.of(), null, null, false);

  Undertaking {
    own = List.copyOf(own);
    whole = List.copyOf(whole);
  }

  /** All of them, in a run of its own. */
  static Undertaking of(List<PlannedScenario> own) {
    return new Undertaking(own, null, List.of(), null, null, true);
  }

  /** Whether nothing of that system has been written yet, so that it need not be started. */
  boolean isToBeWritten(String system) {
    return known
        && own.stream()
            .filter(s -> s.system().equals(system))
            .allMatch(PlannedScenario::toBeWritten);
  }

  /**
   * The plan as it is recorded.
   *
   * @param all what the systems have, selected or not; empty when nobody has looked yet
   */
  Plan plan(List<PlannedScenario> all) {
    return new Plan(
        own.stream().map(PlannedScenario::toString).toList(),
        all.stream()
            .collect(
                Collectors.toMap(PlannedScenario::toString, PlannedScenario::tags, (a, b) -> a)),
        shard,
        whole);
  }
}
