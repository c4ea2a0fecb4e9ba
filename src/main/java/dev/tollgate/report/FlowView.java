package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.verdict.SystemCoverage;
import java.util.Optional;

/** One scenario's calls, drawn, to show how a system works with what it depends on. */
public record FlowView(RecordedScenario scenario, Diagram diagram) {
  static Optional<FlowView> of(RecordedRun run, SystemCoverage system) {
    return PathView.happy(run, system)
        .map(
            scenario ->
                new FlowView(scenario, Drawing.of(JournalView.exchanges(scenario.journal()))));
  }
}
