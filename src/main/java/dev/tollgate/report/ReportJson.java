package dev.tollgate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.verdict.ItemResult;
import dev.tollgate.verdict.SystemCoverage;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.Why;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code report.json}. Scripts rely on its shape: keys are added and never go, and each stands even
 * when there is nothing to say.
 */
final class ReportJson {
  private static final ObjectWriter JSON =
      JsonMapper.builder().build().writer(PrettyJson.printer());

  private ReportJson() {}

  record Report(int version, Judged verdict, Run run, List<Accepted> systems, List<Issue> issues) {}

  record Judged(
      String decision, String quality, String risk, String riskBasis, List<Reason> reasons) {}

  record Reason(
      String rule, String severity, String message, List<String> items, List<String> scenarios) {}

  record Run(
      String id, @Nullable String started, long wallMs, String selection, Scenarios scenarios) {}

  record Scenarios(
      long total, long passed, long failed, long skipped, long cutOff, long notRun, long planned) {}

  record Accepted(
      String name,
      String target,
      List<Item> items,
      List<Latency> latencies,
      List<Left> suspended) {}

  /** An invariant that a scenario left out. */
  record Left(String invariant, String scenario, String reason) {}

  record Item(
      String id, String severity, String status, @Nullable String reason, List<String> scenarios) {}

  record Issue(
      String severity,
      String scenario,
      String at,
      @Nullable String step,
      String message,
      String reproduce) {}

  static String of(RecordedRun run, Verdict verdict) {
    Report report =
        new Report(
            1,
            judged(verdict),
            new Run(
                run.id(),
                run.started().map(Instant::toString).orElse(null),
                run.wall().toMillis(),
                run.selection(),
                scenarios(run)),
            verdict.systems().stream().map(system -> accepted(run, system)).toList(),
            verdict.issues().stream().map(issue -> issue(issue, run)).toList());
    try {
      return JSON.writeValueAsString(report) + '\n';
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The report is plain values, and is always JSON", e);
    }
  }

  private static Judged judged(Verdict verdict) {
    return new Judged(
        verdict.decision().word(),
        verdict.quality().name(),
        verdict.risk().level().name(),
        verdict.risk().basis(),
        verdict.reasons().stream()
            .map(
                reason ->
                    new Reason(
                        reason.rule(),
                        reason.severity().word(),
                        reason.message(),
                        reason.items(),
                        reason.scenarios().stream().map(Place::toString).toList()))
            .toList());
  }

  private static Scenarios scenarios(RecordedRun run) {
    Counts counts = Counts.of(run);
    return new Scenarios(
        counts.total(),
        counts.passed(),
        counts.failed(),
        counts.skipped(),
        counts.cutOff(),
        counts.notRun(),
        counts.planned());
  }

  private static Accepted accepted(RecordedRun run, SystemCoverage system) {
    return new Accepted(
        system.system(),
        Targets.of(run, system.system()),
        system.items().stream().map(ReportJson::item).toList(),
        Latencies.of(run, system.system()),
        Suspended.of(run, system.system()).stream()
            .map(s -> new Left(s.invariant(), s.scenario().place().toString(), s.reason()))
            .toList());
  }

  private static Item item(ItemResult result) {
    return new Item(
        result.item().id(),
        result.item().severity().word(),
        result.status().word(),
        result.reason(),
        result.scenarios().stream().map(scenario -> scenario.place().toString()).toList());
  }

  private static Issue issue(Verdict.Issue issue, RecordedRun run) {
    RecordedScenario scenario = issue.scenario();
    return new Issue(
        issue.severity().word(),
        scenario.name(),
        scenario.place().toString(),
        scenario.offendingStep().map(RecordedStep::line).orElse(null),
        Why.of(scenario),
        Reproduce.command(scenario, run));
  }
}
