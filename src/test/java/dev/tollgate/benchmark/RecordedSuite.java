package dev.tollgate.benchmark;

import dev.tollgate.evidence.Event;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.record.ScenarioStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the benchmark wants to know of a run, from its record. */
record RecordedSuite(RecordedRun run) {

  /**
   * Reads the record of a run in which all scenarios passed: only those are worth a measurement.
   */
  static RecordedSuite read(Path reports) {
    RecordedRun run = RecordReader.read(List.of(reports.resolve("record.ndjson")));
    if (run.scenarios().isEmpty() || run.count(ScenarioStatus.PASSED) != run.scenarios().size()) {
      throw new IllegalStateException(
          "not all scenarios passed, see " + reports.resolve("index.html"));
    }
    return new RecordedSuite(run);
  }

  int scenarios() {
    return run.scenarios().size();
  }

  /** Those that tell no dependency to fail: what they do can be done without the harness. */
  List<RecordedScenario> untold() {
    return run.scenarios().stream()
        .filter(s -> !s.tags().contains("@alone"))
        .filter(
            s ->
                s.journal().stream()
                    .noneMatch(
                        e -> e.seen() instanceof Event told && told.kind() == Event.Kind.TOLD))
        .toList();
  }

  /** From an instant to the beginning of the first scenario, in milliseconds. */
  double millisToFirst(Instant from) {
    Instant first =
        run.scenarios().stream()
            .map(RecordedScenario::started)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElseThrow();
    return Duration.between(from, first).toNanos() / 1e6;
  }

  /**
   * The longest scenario, in milliseconds: its steps, without the hook before them, in which it may
   * wait for its turn.
   */
  double longestMillis() {
    return run.scenarios().stream().mapToDouble(RecordedSuite::millis).max().orElseThrow();
  }

  private static double millis(RecordedScenario scenario) {
    return scenario.steps().stream().map(RecordedStep::took).mapToLong(Duration::toNanos).sum()
        / 1e6;
  }
}
