package dev.tollgate.record;

import java.util.List;

/**
 * What became of a scenario that was tried more than once: by a runner that tries again what
 * failed, or in a rerun. However often it passed, it counts once.
 */
final class Tries {
  private final List<RecordedScenario> tries;

  /**
   * All of one scenario.
   *
   * @param tries at least one, the oldest first
   */
  Tries(List<RecordedScenario> tries) {
    this.tries = List.copyOf(tries);
  }

  /**
   * The last that came to an end decides. One that passed after another had failed is flaky; one
   * that failed and was not seen to pass since has failed.
   */
  RecordedScenario outcome() {
    RecordedScenario last =
        tries.stream()
            .filter(Tries::ended)
            .reduce((earlier, later) -> later)
            .orElse(tries.get(tries.size() - 1));
    RecordedScenario failed =
        tries.stream()
            .filter(each -> each.status().isFailure())
            .reduce((earlier, later) -> later)
            .orElse(null);
    if (failed == null || last.status().isFailure()) {
      List<JournalEntry> inVain = inVain(last);
      return inVain.isEmpty() ? last : last.after(inVain);
    }
    return last.status() == ScenarioStatus.PASSED || last.status() == ScenarioStatus.FLAKY
        ? failed.with(ScenarioStatus.FLAKY)
        : failed;
  }

  /** What those before it say that were measured in vain. */
  private List<JournalEntry> inVain(RecordedScenario last) {
    return tries.subList(0, tries.lastIndexOf(last)).stream()
        .filter(RecordedScenario::isMeasuredInVain)
        .flatMap(each -> each.loads().stream())
        .filter(load -> !load.pace().kept())
        .map(load -> new JournalEntry(0, null, new MeasuredInVain(load).event()))
        .toList();
  }

  /**
   * Whether one was tried again though it had come to an end, not failed, and not been measured in
   * vain: two results.
   */
  boolean doubled() {
    return tries.stream()
        .limit(tries.size() - 1L)
        .anyMatch(each -> ended(each) && !each.status().isFailure() && !each.isMeasuredInVain());
  }

  /** Whether the features were edited between two of them: then they are of different things. */
  boolean changed() {
    return tries.stream().map(Tries::text).distinct().count() > 1;
  }

  private static List<Object> text(RecordedScenario each) {
    return List.of(
        each.name(),
        each.tags(),
        each.example(),
        each.steps().stream()
            .filter(step -> !step.hook())
            .map(step -> step.line() + step.docString() + step.table())
            .toList());
  }

  private static boolean ended(RecordedScenario each) {
    return each.status() != ScenarioStatus.CUT_OFF && each.status() != ScenarioStatus.NOT_RUN;
  }
}
