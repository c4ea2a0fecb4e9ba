package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.verdict.SystemCoverage;
import dev.tollgate.verdict.baseline.CallerLatencies;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A system as the page shows it. */
public record SystemView(
    SystemCoverage coverage,
    String target,
    List<SectionView> sections,
    List<Latency> latencies,
    Map<String, Distribution> distributions,
    List<PathView> paths,
    List<ErrorKind> errors,
    List<Suspended> suspended,
    List<Told> told,
    Papers papers,
    LoadSection loads) {

  static SystemView of(RecordedRun run, SystemCoverage coverage, OnFile onFile, LoadSection loads) {
    return new SystemView(
        coverage,
        Targets.of(run, coverage.system()),
        SectionView.of(coverage),
        Latencies.of(run, coverage.system()),
        distributions(run, coverage.system()),
        PathView.of(coverage),
        ErrorKind.of(run, coverage.system(), onFile.of(coverage.system()).secrecy()),
        Suspended.of(run, coverage.system()),
        Told.of(run, coverage.system()),
        onFile.of(coverage.system()),
        loads);
  }

  private static Map<String, Distribution> distributions(RecordedRun run, String system) {
    Map<String, Distribution> all = new TreeMap<>();
    CallerLatencies.of(run, system)
        .forEach((name, samples) -> all.put(name, Distribution.of(samples)));
    return all;
  }

  /** The checklist's title; the system's name when there is none. */
  public String title() {
    return coverage.checklist() == null ? coverage.system() : coverage.checklist().title();
  }

  /** The rollback plan on file, as HTML below a third heading. */
  public String rollback() {
    return MarkdownHtml.of(papers.rollback(), 3);
  }
}
