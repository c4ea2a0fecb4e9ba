package dev.tollgate.report;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.verdict.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scenarios that unfold together, with their evidence in one block. */
public final class Batch {
  private static final int MOST = 50;

  private final String id;
  private final List<Placed> placed;
  private final int bodyLimit;

  private Batch(String id, List<Placed> placed, int bodyLimit) {
    this.id = id;
    this.placed = placed;
    this.bodyLimit = bodyLimit;
  }

  /** As many as fit in each, so that one opens at once. */
  static List<Batch> of(String id, List<Placed> placed, int bodyLimit) {
    List<Batch> batches = new ArrayList<>();
    for (int from = 0; from < placed.size(); from += MOST) {
      batches.add(
          new Batch(
              id + "-" + batches.size(),
              placed.subList(from, Math.min(from + MOST, placed.size())),
              bodyLimit));
    }
    return batches;
  }

  /** The feature's name, or its file where it has none. */
  public String feature() {
    RecordedScenario first = placed.get(0).scenario();
    return first.feature().isEmpty() ? first.place().uri() : first.feature();
  }

  public String id() {
    return id;
  }

  /** {@code 38 passed, 2 skipped}. */
  public String label() {
    Map<String, Long> statuses =
        placed.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Badge.of(one.scenario().status()).word(),
                    LinkedHashMap::new,
                    Collectors.counting()));
    return statuses.entrySet().stream()
        .map(status -> status.getValue() + " " + status.getKey())
        .collect(Collectors.joining(", "));
  }

  public int size() {
    return placed.size();
  }

  /** Lines {@code 12 to 80}. */
  public String lines() {
    int first = placed.get(0).scenario().place().line();
    int last = placed.get(placed.size() - 1).scenario().place().line();
    return first == last ? "line " + first : "lines %d to %d".formatted(first, last);
  }

  public Badge badge() {
    return placed.stream()
        .map(one -> Badge.of(one.scenario().status()))
        .filter(badge -> !badge.tone().equals("good"))
        .findFirst()
        .orElse(Badge.of(ScenarioStatus.PASSED));
  }

  /** Made when it is asked for: a page of many scenarios is written a batch at a time. */
  public List<Words> words() {
    return placed.stream().map(Batch::words).toList();
  }

  private static Words words(Placed one) {
    RecordedScenario scenario = one.scenario();
    return new Words(
        one.anchor(),
        Badge.of(scenario.status()),
        scenario.name(),
        scenario.status() == ScenarioStatus.PASSED ? "" : Why.of(scenario),
        scenario.ended() == null
            ? "line " + scenario.place().line()
            : Durations.words(scenario.took()),
        ScenarioWords.of(scenario));
  }

  List<RecordedScenario> scenarios() {
    return placed.stream().map(Placed::scenario).toList();
  }

  /** In characters, of the bodies in its evidence. */
  int bodyLimit() {
    return bodyLimit;
  }

  /** Whether anything was seen in one of its scenarios. */
  boolean hasEvidence() {
    return placed.stream().anyMatch(one -> !one.scenario().journal().isEmpty());
  }

  /** What was seen in one of its scenarios, as HTML; empty when nothing was. */
  char[] evidence(RecordedScenario scenario) {
    return scenario.journal().isEmpty()
        ? new char[0]
        : Page.evidence(JournalView.of(scenario.journal(), scenario.steps(), bodyLimit));
  }
}
