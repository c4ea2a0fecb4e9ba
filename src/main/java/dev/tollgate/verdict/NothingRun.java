package dev.tollgate.verdict;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.Severity;
import java.util.List;

/**
 * No scenario ran at all, which Cucumber calls a success. Where all are still to be written, that
 * is what there is to say.
 */
final class NothingRun implements Rule {
  static final String NAME = "nothing-run";

  @Override
  public List<Reason> reasons(Grounds grounds) {
    boolean ran =
        grounds.run().scenarios().stream()
            .anyMatch(
                scenario ->
                    scenario.status() != ScenarioStatus.NOT_RUN
                        && scenario.status() != ScenarioStatus.SKIPPED);
    return ran || areToBeWritten(grounds.run().scenarios())
        ? List.of()
        : List.of(
            new Reason(
                NAME,
                Decision.NO_GO,
                Severity.CRITICAL,
                "nothing was run (selection: %s)".formatted(grounds.run().selection()),
                List.of(),
                List.of()));
  }

  private static boolean areToBeWritten(List<RecordedScenario> scenarios) {
    return !scenarios.isEmpty() && scenarios.stream().allMatch(RecordedScenario::isToBeWritten);
  }
}
