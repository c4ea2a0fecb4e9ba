package dev.tollgate.hostile;

import dev.tollgate.report.OnFile;
import dev.tollgate.report.Papers;
import dev.tollgate.system.Checklist;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.Item;
import dev.tollgate.system.Review;
import dev.tollgate.system.Section;
import dev.tollgate.system.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What lies in the folders of the systems of a {@link HostileRun}. */
final class HostileFiles {
  private HostileFiles() {}

  /** The fields of these files that reach the page. */
  static List<String> fields() {
    return List.of(
        "section",
        "item",
        "failingitem",
        "skippeditem",
        "pathkind",
        "pathtext",
        "regression",
        "unproven",
        "area",
        "reviewer",
        "finding",
        "rollback",
        "dependency",
        "plays",
        "metric",
        "secrecy",
        "setting",
        "value",
        "trouble");
  }

  static Checklists checklists(List<Payload> payloads) {
    return new Checklists(payloads.stream().map(HostileFiles::checklist).toList());
  }

  private static Checklist checklist(Payload it) {
    String id = "HP-P" + it.number() + "-";
    return new Checklist(
        it.fileName("system"),
        it.in("title"),
        List.of(
            new Section(
                it.in("section"),
                List.of(
                    new Item(id + 1, Severity.HIGH, it.in("item"), 4),
                    new Item(id + 2, Severity.HIGH, it.in("failingitem"), 5),
                    new Item(id + 3, Severity.HIGH, it.in("skippeditem"), 6))),
            new Section(
                "End to end",
                List.of(
                    new Item(
                        id + 4, Severity.LOW, it.in("pathkind") + ": " + it.in("pathtext"), 9))),
            new Section(
                "Regression " + it.in("regression"),
                List.of(new Item(id + 5, Severity.LOW, "It is as it was", 12)))),
        Map.of(id + 4, it.in("unproven"), id + 5, it.in("unproven")),
        Map.of(),
        List.of());
  }

  static OnFile onFile(List<Payload> payloads) {
    Map<String, Papers> papers = new TreeMap<>();
    payloads.forEach(it -> papers.put(it.fileName("system"), papers(it)));
    Payload any = payloads.get(payloads.size() - 1);
    return new OnFile(
        papers,
        new OnFile.ProofNumbers(any.in("proofsystem"), any.in("prooftarget"), true, 3, 3, null));
  }

  private static Papers papers(Payload it) {
    return new Papers(
        List.of(
            new Review(
                it.in("area"),
                it.in("reviewer"),
                LocalDate.of(2026, 11, 21),
                Map.of(
                    Severity.CRITICAL, List.of(it.in("finding")),
                    Severity.HIGH, List.of(),
                    Severity.MEDIUM, List.of(),
                    Severity.LOW, List.of(it.in("finding"))))),
        it.in("rollback"),
        Map.of(it.in("dependency"), it.in("plays")),
        List.of(it.in("metric")),
        List.of(it.in("secrecy")),
        Map.of(it.in("setting"), it.in("value")),
        List.of(it.in("trouble")));
  }
}
