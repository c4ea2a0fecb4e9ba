package dev.tollgate.report;

import dev.tollgate.evidence.Load;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.statistics.Growth;
import dev.tollgate.system.Percentile;
import dev.tollgate.verdict.baseline.LoadChange;
import dev.tollgate.verdict.baseline.LoadFigures;
import dev.tollgate.verdict.load.Amount;
import dev.tollgate.verdict.load.BudgetResult;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A load as the page shows it.
 *
 * @param anchor its name in links
 * @param scenario the anchor of the scenario that it ran in
 * @param headline how many requests came to what, in a sentence
 * @param trouble why its figures are not to be trusted; empty when nothing stands against them
 * @param facts how it was measured, and what else is known
 * @param tables the numbers of the charts
 */
public record LoadView(
    MeasuredLoad load,
    String anchor,
    String scenario,
    String headline,
    List<String> trouble,
    List<Row> rows,
    List<BudgetResult> budgets,
    List<Chart> charts,
    List<NumberTable> tables,
    List<Fact> facts) {
  public LoadView {
    trouble = List.copyOf(trouble);
    rows = List.copyOf(rows);
    budgets = List.copyOf(budgets);
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
    facts = List.copyOf(facts);
  }

  /** Something that is known, by a name. */
  public record Fact(String name, String text) {}

  /** The figures of one kind of request; a percentile of too few says so. */
  public record Row(
      String name,
      String sent,
      String failed,
      String p50,
      String p95,
      String p99,
      String p999,
      String most) {}

  /**
   * The load.
   *
   * @param number which of its scenario's it is
   * @param change what the baseline says of it; null where it says nothing
   */
  static LoadView of(MeasuredLoad load, int number, Anchors anchors, @Nullable LoadChange change) {
    String scenario = anchors.of(load.scenario().place());
    LoadFigures was = change == null ? null : change.was();
    return new LoadView(
        load,
        "l:" + scenario + ':' + number,
        scenario,
        headline(load),
        trouble(load),
        rows(load),
        load.budgets(),
        LoadCharts.of(load, was),
        NumberTable.of(load),
        LoadFacts.of(load, change));
  }

  /**
   * Whether all answers were right, and its figures can be trusted and keep to all budgets, and the
   * memory to its level.
   */
  boolean isSound() {
    return trouble.isEmpty()
        && load.failed() == 0
        && budgets.stream().allMatch(budget -> budget.answer() == BudgetResult.Answer.HELD)
        && load.memory()
            .map(memory -> memory.growth().answer() == Growth.Answer.STEADY)
            .orElse(true);
  }

  /** The figures of all of its requests. */
  public Row all() {
    return rows.get(rows.size() - 1);
  }

  /** {@code 2 of 3 held}. */
  public String held() {
    long held =
        budgets.stream().filter(budget -> budget.answer() == BudgetResult.Answer.HELD).count();
    return budgets.isEmpty() ? "none stated" : "%d of %d held".formatted(held, budgets.size());
  }

  public String perSecond() {
    return Amount.of(load.perSecond());
  }

  private static String headline(MeasuredLoad load) {
    return "%s %s in %s, %s, %s; %s right answers a second."
        .formatted(
            Amount.count(load.sent()),
            load.sent() == 1 ? "request" : "requests",
            Durations.millis((double) load.load().activeMs()),
            load.load().model() == Load.Model.OPEN
                ? "at a rate (open model: latency counts from when each was due)"
                : "from users (closed model: latency counts from when each was sent)",
            load.failed() == 0
                ? "none wrong"
                : "%s wrong or unanswered (%s %%)"
                    .formatted(Amount.count(load.failed()), Amount.of(load.errorPercent())),
            Amount.of(load.perSecond()));
  }

  private static List<String> trouble(MeasuredLoad load) {
    List<String> all = new ArrayList<>();
    load.damage().forEach(damage -> all.add("The load " + damage + "."));
    if (!load.keptPace()) {
      all.add(
          "These are the figures of the machine and not of the service: Tollgate itself was %s late in 1 of 100 requests, and may be %s. No verdict follows from them."
              .formatted(
                  Durations.millis(load.load().pace().p99Ms()),
                  Durations.millis(load.load().pace().limitMs())));
    }
    if (load.scenario().status() != ScenarioStatus.PASSED) {
      all.add("Its scenario did not pass: " + Badge.of(load.scenario().status()).word() + ".");
    }
    return all;
  }

  private static List<Row> rows(MeasuredLoad load) {
    List<Row> rows = new ArrayList<>();
    load.kinds()
        .forEach(
            kind ->
                rows.add(
                    row(kind.name(), kind.sent(), kind.failed(), new Waits(kind.latencies()))));
    if (rows.size() != 1) {
      rows.add(row("all of them", load.sent(), load.failed(), new Waits(load.latencies())));
    }
    return rows;
  }

  private static Row row(String name, long sent, long failed, Waits waits) {
    return new Row(
        name,
        Amount.count(sent),
        Amount.count(failed),
        waits.at(Percentile.P50),
        waits.at(Percentile.P95),
        waits.at(Percentile.P99),
        waits.at(Percentile.P999),
        waits.most());
  }
}
