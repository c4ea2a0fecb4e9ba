package dev.tollgate.report;

import dev.tollgate.evidence.Event;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invariant that a scenario did not have checked.
 *
 * @param reason in the scenario's words
 */
public record Suspended(String invariant, String reason, RecordedScenario scenario) {

  /** All of a system, by the place of the scenario. */
  static List<Suspended> of(RecordedRun run, String system) {
    return run.scenarios().stream()
        .filter(scenario -> scenario.place().system().equals(system))
        .flatMap(
            scenario ->
                scenario.journal().stream().flatMap(entry -> of(entry.seen(), scenario).stream()))
        .toList();
  }

  private static Optional<Suspended> of(Object seen, RecordedScenario scenario) {
    if (seen instanceof Event event && event.data().containsKey("suspended")) {
      Map<String, String> data = event.data();
      return Optional.of(
          new Suspended(
              data.getOrDefault("suspended", ""), data.getOrDefault("reason", ""), scenario));
    }
    return Optional.empty();
  }
}
