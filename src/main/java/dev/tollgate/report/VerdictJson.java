package dev.tollgate.report;

import dev.tollgate.record.Place;
import dev.tollgate.verdict.Verdict;
import java.util.List;

/** The verdict in {@code report.json}. */
record VerdictJson(
    String decision,
    String quality,
    String risk,
    String riskBasis,
    List<Reason> reasons,
    String headline,
    List<Reason> notes,
    List<PolicyLine> policy) {

  record Reason(
      String rule,
      String severity,
      String message,
      List<String> items,
      List<String> scenarios,
      String leadsTo) {}

  static VerdictJson of(PageView page) {
    Verdict verdict = page.verdict();
    return new VerdictJson(
        verdict.decision().word(),
        verdict.quality().name(),
        verdict.risk().level().name(),
        verdict.risk().basis(),
        verdict.reasons().stream().map(VerdictJson::reason).toList(),
        page.headline(),
        verdict.notes().stream().map(VerdictJson::reason).toList(),
        PolicyLine.of(page));
  }

  private static Reason reason(dev.tollgate.verdict.Reason reason) {
    return new Reason(
        reason.rule(),
        reason.severity().word(),
        reason.message(),
        reason.items(),
        reason.scenarios().stream().map(Place::toString).toList(),
        reason.decision().word());
  }
}
