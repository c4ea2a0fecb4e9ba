package dev.tollgate.report;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;

/**
 * How much of a body stands in the page, in characters: more where somebody will look, and less the
 * more exchanges there are, so that a page stays light. The record has all of it.
 *
 * @param passed in scenarios that passed
 * @param other in those that did not
 */
public record BodyLimits(int passed, int other) {
  private static final int PASSED_IN_ALL = 16_000_000;
  private static final int OTHER_IN_ALL = 1_000_000;

  static BodyLimits of(RecordedRun run) {
    long passed = exchanges(run, true);
    long other = exchanges(run, false);
    return new BodyLimits(
        share(PASSED_IN_ALL, passed, 200, 12_000), share(OTHER_IN_ALL, other, 200, 12_000));
  }

  private static long exchanges(RecordedRun run, boolean passed) {
    return run.scenarios().stream()
        .filter(scenario -> isPassed(scenario) == passed)
        .flatMap(scenario -> scenario.journal().stream())
        .filter(entry -> entry.seen() instanceof Exchange)
        .count();
  }

  /** Each exchange has two bodies. */
  private static int share(int all, long exchanges, int least, int most) {
    return (int) Math.max(least, Math.min(most, all / (2 * Math.max(exchanges, 1))));
  }

  private static boolean isPassed(RecordedScenario scenario) {
    return scenario.status() == ScenarioStatus.PASSED;
  }
}
