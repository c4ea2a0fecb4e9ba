package dev.tollgate.record;

import dev.tollgate.evidence.Event;
import java.util.ArrayList;
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
    RecordedScenario last = last();
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

  /** One that was skipped and has measured nothing takes no load's place. */
  private RecordedScenario last() {
    List<RecordedScenario> ended = tries.stream().filter(Tries::ended).toList();
    if (ended.isEmpty()) {
      return tries.get(tries.size() - 1);
    }
    RecordedScenario last = ended.get(ended.size() - 1);
    return last.status() == ScenarioStatus.SKIPPED && last.loads().isEmpty()
        ? ended.stream()
            .filter(RecordedScenario::isMeasuredInVain)
            .reduce((earlier, later) -> later)
            .orElse(last)
        : last;
  }

  /**
   * What is to be known of those before it that were measured in vain: that, and what was logged.
   */
  private List<JournalEntry> inVain(RecordedScenario last) {
    long begin = last.journal().isEmpty() ? 0 : last.journal().get(0).atNanos();
    List<JournalEntry> known = new ArrayList<>();
    for (RecordedScenario earlier : tries.subList(0, tries.lastIndexOf(last))) {
      if (earlier.isMeasuredInVain()) {
        earlier
            .loads()
            .forEach(
                load ->
                    known.add(
                        new JournalEntry(begin, null, new MeasuredInVain(load).event(begin))));
        earlier.journal().stream()
            .map(JournalEntry::seen)
            .filter(Event.class::isInstance)
            .map(Event.class::cast)
            .filter(event -> event.kind() == Event.Kind.LOG)
            .map(event -> new Event(event.kind(), event.at(), begin, event.text(), event.data()))
            .forEach(event -> known.add(new JournalEntry(begin, null, event)));
      }
    }
    return known;
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
