package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.system.Percentile;
import dev.tollgate.verdict.ItemStatus;
import dev.tollgate.verdict.Reason;
import dev.tollgate.verdict.SystemCoverage;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.load.Amount;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.List;

/** {@code summary.md}, for a CI job's page: the verdict, its reasons and the numbers. */
final class SummaryMarkdown {
  private static final int REASONS = 10;
  private static final int ISSUES = 10;

  private SummaryMarkdown() {}

  static String of(RecordedRun run, Verdict verdict) {
    StringBuilder text = new StringBuilder();
    text.append("# Tollgate: ").append(verdict.decision().word()).append("\n\n");
    text.append(
        "Quality %s · risk %s (%s)\n\n"
            .formatted(
                verdict.quality(), verdict.risk().level(), Markdown.text(verdict.risk().basis())));
    Counts counts = Counts.of(run);
    text.append(
        "Scenarios: %d planned, %d run, %d passed, %d failed, %d skipped, %s%d cut off, %d never begun. Selection: %s. Took %s.\n\n"
            .formatted(
                counts.planned(),
                counts.run(),
                counts.passed(),
                counts.failed(),
                counts.skipped(),
                counts.flaky() == 0 ? "" : counts.flaky() + " flaky, ",
                counts.cutOff(),
                counts.notRun(),
                Markdown.text(run.selection()),
                Durations.words(run.wall())));
    systems(text, run, verdict);
    loads(text, run);
    reasons(text, verdict);
    issues(text, run, verdict);
    return text.toString();
  }

  private static void systems(StringBuilder text, RecordedRun run, Verdict verdict) {
    text.append("| system | target | items | proven | failed | unproven |\n");
    text.append("| --- | --- | --: | --: | --: | --: |\n");
    for (SystemCoverage system : verdict.systems()) {
      text.append(
          "| %s | %s | %d | %d | %d | %d |\n"
              .formatted(
                  Markdown.text(system.system()),
                  Markdown.text(Targets.of(run, system.system())),
                  system.items().size(),
                  system.count(ItemStatus.PROVEN),
                  system.count(ItemStatus.FAILED),
                  system.count(ItemStatus.UNPROVEN)));
    }
  }

  private static void loads(StringBuilder text, RecordedRun run) {
    List<MeasuredLoad> loads = MeasuredLoad.of(run);
    if (loads.isEmpty()) {
      return;
    }
    text.append("\n## Loads\n\n");
    for (MeasuredLoad load : loads) {
      Waits waits = new Waits(load.latencies());
      text.append(
          "- %s: %s requests, %s wrong or unanswered, %s right a second; p50 %s, p95 %s, p99 %s%s\n"
              .formatted(
                  Markdown.text(load.load().name()),
                  Amount.count(load.sent()),
                  Amount.count(load.failed()),
                  Amount.of(load.perSecond()),
                  waits.at(Percentile.P50),
                  waits.at(Percentile.P95),
                  waits.at(Percentile.P99),
                  load.keptPace() ? "" : "; the figures of the machine, Tollgate was late"));
    }
  }

  private static void reasons(StringBuilder text, Verdict verdict) {
    text.append("\n## Reasons\n\n");
    if (verdict.reasons().isEmpty()) {
      text.append("Nothing stands against a GO: every item is proven.\n");
    }
    for (Reason reason : verdict.reasons().stream().limit(REASONS).toList()) {
      text.append(
          "- **%s** %s%s\n"
              .formatted(
                  reason.severity().word(),
                  Markdown.text(reason.message()),
                  reason.items().isEmpty() ? "" : " (" + String.join(", ", reason.items()) + ")"));
    }
    more(text, verdict.reasons().size() - REASONS);
  }

  private static void issues(StringBuilder text, RecordedRun run, Verdict verdict) {
    if (verdict.issues().isEmpty()) {
      return;
    }
    text.append("\n## See them again\n\n```\n");
    for (Verdict.Issue issue : verdict.issues().stream().limit(ISSUES).toList()) {
      // In one line, so that no line of it can end the fence.
      String command = Reproduce.command(issue.scenario(), run).replaceAll("\\R", " ");
      text.append(XmlText.of(command)).append('\n');
    }
    text.append("```\n");
    more(text, verdict.issues().size() - ISSUES);
  }

  private static void more(StringBuilder text, int more) {
    if (more > 0) {
      text.append("\nAnd %d more; see the report.\n".formatted(more));
    }
  }
}
