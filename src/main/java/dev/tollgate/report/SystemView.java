package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.verdict.SystemCoverage;
import java.util.List;

/** A system as the page shows it. */
public record SystemView(
    SystemCoverage coverage,
    String target,
    List<SectionView> sections,
    List<Latency> latencies,
    List<Suspended> suspended) {

  static SystemView of(RecordedRun run, SystemCoverage coverage) {
    return new SystemView(
        coverage,
        Targets.of(run, coverage.system()),
        SectionView.of(coverage),
        Latencies.of(run, coverage.system()),
        Suspended.of(run, coverage.system()));
  }

  /** The checklist's title; the system's name when there is none. */
  public String title() {
    return coverage.checklist() == null ? coverage.system() : coverage.checklist().title();
  }
}
