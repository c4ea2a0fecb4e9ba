package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.ScenarioStatus;

/**
 * How many scenarios a run has, by what became of them.
 *
 * @param planned what was to run; 0 when the record has no plan
 * @param total what the report shows: the sum of the rest
 * @param failed those that are undefined, ambiguous, pending or empty with them
 * @param flaky those that failed, and passed when they were tried again
 */
public record Counts(
    long planned,
    long total,
    long passed,
    long failed,
    long skipped,
    long flaky,
    long cutOff,
    long notRun) {

  static Counts of(RecordedRun run) {
    return new Counts(
        run.planned().size(),
        run.scenarios().size(),
        run.count(ScenarioStatus.PASSED),
        run.scenarios().stream().filter(scenario -> scenario.status().isFailure()).count(),
        run.count(ScenarioStatus.SKIPPED),
        run.count(ScenarioStatus.FLAKY),
        run.count(ScenarioStatus.CUT_OFF),
        run.count(ScenarioStatus.NOT_RUN));
  }

  /** Those that began. */
  public long run() {
    return total - notRun;
  }
}
