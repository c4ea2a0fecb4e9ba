package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.verdict.baseline.Baselines;
import dev.tollgate.verdict.baseline.Figures;
import dev.tollgate.verdict.baseline.History;
import dev.tollgate.verdict.baseline.RunFigures;
import dev.tollgate.verdict.baseline.ScenarioFigures;
import dev.tollgate.verdict.baseline.SystemFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the figures of other runs lead to. */
class OtherRunsTest {
  private final FixtureRecord record = FixtureRecord.complete("passing");
  private final Figures now = Figures.of(record.read());

  @Test
  void a_baseline_is_good_for_ninety_days_and_no_longer() {
    assertThat(beside(began(Duration.ofDays(90))).decision()).isEqualTo(Decision.GO);

    Verdict stale = beside(began(Duration.ofDays(90).plusSeconds(1)));

    assertThat(stale.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(stale.reasons())
        .singleElement()
        .extracting(Reason::message)
        .isEqualTo(
            "the baseline of shop is 90 days old, and says nothing after 90 days; keep a newer one:"
                + " ./tollgate baseline keep");
    assertThat(ShardOutcome.of(stale)).isEqualTo(ShardOutcome.PASSED);
  }

  @Test
  void a_baseline_without_a_date_or_from_the_future_is_not_fresh() {
    assertThat(beside(at(null)).reasons())
        .singleElement()
        .extracting(Reason::message)
        .asString()
        .startsWith("the baseline of shop has no date;");
    assertThat(beside(began(Duration.ofHours(-1))).decision()).isEqualTo(Decision.GO);
    assertThat(beside(began(Duration.ofHours(-1).minusSeconds(1))).reasons())
        .singleElement()
        .extracting(Reason::message)
        .asString()
        .startsWith("the baseline of shop is of a time after this run;");
  }

  @Test
  void a_scenario_that_failed_in_one_of_three_runs_is_often_flaky() {
    Verdict verdict = after(run(1, false), run(2, true));

    assertThat(verdict.decision()).isEqualTo(Decision.NEEDS_WORK);
    assertThat(verdict.reasons())
        .singleElement()
        .satisfies(reason -> assertThat(reason.rule()).isEqualTo("often-flaky"))
        .satisfies(reason -> assertThat(reason.message()).contains("failed 1 of 3 ("));
  }

  @Test
  void one_failure_of_very_many_runs_is_not_often_for_sure() {
    List<Figures> runs = new ArrayList<>(List.of(run(1, false)));
    for (int i = 2; i < 60; i++) {
      runs.add(run(i, true));
    }

    assertThat(after(runs.toArray(Figures[]::new)).decision()).isEqualTo(Decision.GO);
  }

  @Test
  void what_passed_every_time_is_not_flaky() {
    assertThat(after(run(1, true), run(2, true)).decision()).isEqualTo(Decision.GO);
  }

  private RunFigures began(Duration before) {
    return at(FixtureRecord.BEGUN.minus(before));
  }

  private RunFigures at(@Nullable Instant started) {
    RunFigures run = now.run();
    return new RunFigures(
        "other",
        started,
        run.selection(),
        run.whole(),
        run.tollgate(),
        run.commit(),
        run.machine());
  }

  private Verdict beside(RunFigures run) {
    Baselines kept = new Baselines(Map.of("shop", new Figures(run, now.systems())));
    return Verdict.of(record.read(), Criteria.of(record.checklists()).with(kept));
  }

  /** A run so many hours before this one in which everything passed, or nothing. */
  private Figures run(int hours, boolean passed) {
    RunFigures like = began(Duration.ofHours(hours));
    RunFigures run =
        new RunFigures(
            "run-" + hours,
            like.started(),
            like.selection(),
            like.whole(),
            like.tollgate(),
            like.commit(),
            like.machine());
    SystemFigures shop = now.systems().get(0);
    TreeMap<String, List<ScenarioFigures>> features = new TreeMap<>();
    shop.features()
        .forEach(
            (feature, its) ->
                features.put(
                    feature,
                    its.stream()
                        .map(
                            each ->
                                new ScenarioFigures(
                                    each.line(),
                                    passed ? "passed" : "failed",
                                    each.ms(),
                                    each.name(),
                                    each.example()))
                        .toList()));
    return new Figures(
        run,
        List.of(
            new SystemFigures(
                shop.name(),
                shop.target(),
                shop.version(),
                shop.items(),
                features,
                shop.operations(),
                shop.stubs(),
                shop.loads(),
                shop.texts())));
  }

  private Verdict after(Figures... runs) {
    return Verdict.of(
        record.read(),
        Criteria.of(record.checklists()).with(new History(List.of(runs), List.of())));
  }
}
