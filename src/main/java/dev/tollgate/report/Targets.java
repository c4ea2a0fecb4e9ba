package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which target a system was accepted on. */
final class Targets {
  private Targets() {}

  /** The first of them, by name; empty when the record does not say. */
  static Optional<String> first(RecordedRun run, String system) {
    return run.accepted().stream()
        .filter(accepted -> accepted.system().equals(system))
        .map(accepted -> accepted.target())
        .findFirst();
  }

  /** Its name; {@code unknown} when the record does not say. */
  static String of(RecordedRun run, String system) {
    String targets =
        run.accepted().stream()
            .filter(accepted -> accepted.system().equals(system))
            .map(accepted -> accepted.target())
            .distinct()
            .collect(Collectors.joining(", "));
    return targets.isEmpty() ? "unknown" : targets;
  }
}
