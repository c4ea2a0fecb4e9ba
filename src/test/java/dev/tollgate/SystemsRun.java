package dev.tollgate;

import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import java.nio.file.Path;
import java.util.List;

/**
 * A run of systems of the tests, and what its record says.
 *
 * @param systems their folder
 */
record SystemsRun(String systems, Path reports) {

  /** Runs what the tags select, and gives the exit code. */
  int run(String tags) {
    return Tollgate.commandLine()
        .execute("run", "--features", systems, "--tags", tags, "--reports", reports.toString());
  }

  /** Those that began. */
  List<RecordedScenario> scenarios() {
    return record().scenarios().stream().filter(s -> s.status() != ScenarioStatus.NOT_RUN).toList();
  }

  RecordedRun record() {
    return RecordReader.read(List.of(reports.resolve("record.ndjson")));
  }

  /** The whole message of the step that failed. */
  static String failure(RecordedScenario scenario) {
    return scenario.steps().stream()
        .filter(s -> s.failure() != null)
        .map(s -> s.failure().message())
        .findFirst()
        .orElse("it did not say why");
  }
}
