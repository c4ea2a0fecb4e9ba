package dev.tollgate.verdict;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.record.StepStatus;
import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Scenarios began and did not end; some of them were still waiting for their turn. */
final class ScenarioCutOff implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<RecordedScenario> cutOff =
        grounds.run().scenarios().stream()
            .filter(scenario -> scenario.status() == ScenarioStatus.CUT_OFF)
            .toList();
    return cutOff.isEmpty()
        ? List.of()
        : List.of(
            new Reason(
                "scenario-cut-off",
                Decision.NO_VERDICT,
                Severity.CRITICAL,
                message(cutOff),
                cutOff.stream()
                    .map(grounds::itemsOf)
                    .flatMap(Collection::stream)
                    .distinct()
                    .sorted()
                    .toList(),
                cutOff.stream().map(RecordedScenario::place).toList()));
  }

  private static String message(List<RecordedScenario> cutOff) {
    long waiting = cutOff.stream().filter(ScenarioCutOff::waited).count();
    long began = cutOff.size() - waiting;
    List<String> parts = new ArrayList<>();
    if (began > 0) {
      parts.add(scenarios(began) + " began and did not end");
    }
    if (waiting > 0) {
      parts.add(
          scenarios(waiting)
              + (waiting == 1 ? " was before its first step" : " were before their first step"));
    }
    return String.join(", ", parts);
  }

  private static String scenarios(long count) {
    return count + (count == 1 ? " scenario" : " scenarios");
  }

  /** A scenario waits for its turn in a hook, before its own steps. */
  private static boolean waited(RecordedScenario scenario) {
    return scenario.steps().stream()
        .limit(1)
        .anyMatch(step -> step.hook() && step.status() == StepStatus.CUT_OFF);
  }
}
