package dev.tollgate.report;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Checklist;
import dev.tollgate.system.Tick;
import dev.tollgate.system.TickedChecklist;
import dev.tollgate.verdict.ItemResult;
import dev.tollgate.verdict.ItemStatus;
import dev.tollgate.verdict.SystemCoverage;
import java.util.stream.Collectors;

/** {@code checklists/<system>.md}: the checklist as it was written, ticked. */
final class TickedChecklists {
  private TickedChecklists() {}

  static String of(Checklist checklist, SystemCoverage coverage, Anchors anchors) {
    return TickedChecklist.of(checklist, item -> tick(coverage.of(item), anchors));
  }

  private static Tick tick(ItemResult result, Anchors anchors) {
    String links =
        result.scenarios().stream()
            .map(scenario -> link(scenario, anchors))
            .collect(Collectors.joining(", "));
    String reason = result.reason() == null ? "" : Markdown.text(result.reason());
    String separator = reason.isEmpty() || links.isEmpty() ? "" : " · ";
    return new Tick(
        result.status() == ItemStatus.PROVEN, result.status().word(), reason + separator + links);
  }

  /** To the page beside it, which has the steps and the evidence. */
  private static String link(RecordedScenario scenario, Anchors anchors) {
    return "[%s](../index.html#%s)"
        .formatted(Markdown.text(scenario.place().toString()), anchors.of(scenario.place()));
  }
}
