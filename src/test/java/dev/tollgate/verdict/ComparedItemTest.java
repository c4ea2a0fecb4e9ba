package dev.tollgate.verdict;

import static dev.tollgate.fixtures.ChecklistFixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.ChecklistFixture;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.RunFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.Item;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.baseline.Baselines;
import dev.tollgate.verdict.baseline.Figures;
import dev.tollgate.verdict.baseline.RunFigures;
import dev.tollgate.verdict.baseline.ScenarioFigures;
import dev.tollgate.verdict.baseline.SystemFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of an item that asks for what worked before. */
class ComparedItemTest {
  private static final String AT = "features/shop/shop.feature:";
  private static final Item ASKED = item("SH-OLD-1", Severity.HIGH);
  private static final Checklists CHECKLISTS =
      ChecklistFixture.compared(ASKED, item("SH-BUY-1", Severity.LOW));
  private static final Instant A_DAY_BEFORE = FixtureRecord.BEGUN.minus(Duration.ofDays(1));

  @Test
  void without_a_baseline_it_is_unproven() {
    ItemResult result = judged(Baselines.NONE, passed(1));

    assertThat(result.status()).isEqualTo(ItemStatus.UNPROVEN);
    assertThat(result.reason())
        .isEqualTo(
            "no baseline of shop is kept; a good run is kept as one by ./tollgate baseline keep");
  }

  @Test
  void a_baseline_of_another_target_says_nothing_of_it() {
    ItemResult result = judged(baseline("staging", A_DAY_BEFORE, figures(1, "passed")), passed(1));

    assertThat(result.status()).isEqualTo(ItemStatus.UNPROVEN);
    assertThat(result.reason())
        .isEqualTo("the baseline is of target staging, and this run is on reference");
  }

  @Test
  void it_is_proven_where_all_that_passed_passes_again() {
    ItemResult result =
        judged(
            baseline(A_DAY_BEFORE, figures(1, "passed"), figures(2, "passed")),
            passed(1),
            passed(2));

    assertThat(result.status()).isEqualTo(ItemStatus.PROVEN);
    assertThat(result.reason())
        .isEqualTo("all 2 scenarios that passed in the baseline of 2026-11-20 passed again");
  }

  @Test
  void of_a_baseline_without_a_date_none_is_named() {
    assertThat(judged(baseline(null, figures(1, "passed")), passed(1)).reason())
        .isEqualTo("all 1 scenarios that passed in the baseline of no known date passed again");
  }

  @Test
  void it_failed_where_a_scenario_fails_that_passed_and_names_it_alone() {
    ItemResult result =
        judged(
            baseline(A_DAY_BEFORE, figures(1, "passed"), figures(2, "passed")),
            passed(1),
            failed(2));

    assertThat(result.status()).isEqualTo(ItemStatus.FAILED);
    assertThat(result.reason())
        .isEqualTo("passed in the baseline of 2026-11-20 and now fail: " + AT + "2 'Scenario 2'");
    assertThat(result.scenarios()).extracting(RecordedScenario::name).containsExactly("Scenario 2");
  }

  @Test
  void what_failed_before_may_fail_again() {
    assertThat(
            judged(
                    baseline(A_DAY_BEFORE, figures(1, "passed"), figures(2, "failed")),
                    passed(1),
                    failed(2))
                .status())
        .isEqualTo(ItemStatus.PROVEN);
  }

  @Test
  void of_more_than_three_that_fail_three_are_named() {
    assertThat(failing(3))
        .endsWith("1 'Scenario 1', " + AT + "2 'Scenario 2', " + AT + "3 'Scenario 3'");
    assertThat(failing(5)).endsWith(AT + "3 'Scenario 3', and 2 more").doesNotContain("Scenario 4");
  }

  @Test
  void a_scenario_that_passed_and_is_gone_leaves_it_unproven() {
    ItemResult result =
        judged(
            baseline(
                A_DAY_BEFORE, figures(1, "passed"), figures(2, "passed"), figures(3, "failed")),
            passed(1));

    assertThat(result.status()).isEqualTo(ItemStatus.UNPROVEN);
    assertThat(result.reason())
        .isEqualTo(
            "1 of 2 scenarios that passed in the baseline are not in this run: "
                + AT
                + "2 'Scenario 2'; where that is meant, keep a new baseline");
  }

  @Test
  void a_scenario_that_failed_and_is_gone_is_not_missed() {
    assertThat(
            judged(baseline(A_DAY_BEFORE, figures(1, "passed"), figures(3, "failed")), passed(1))
                .status())
        .isEqualTo(ItemStatus.PROVEN);
  }

  @Test
  void a_scenario_that_passed_and_did_not_end_leaves_it_unproven() {
    ItemResult result =
        judged(
            baseline(A_DAY_BEFORE, figures(1, "passed"), figures(2, "passed")),
            passed(1),
            ScenarioFixture.at(2).skipped("no till"));

    assertThat(result.status()).isEqualTo(ItemStatus.UNPROVEN);
    assertThat(result.reason())
        .isEqualTo(
            "1 of 2 scenarios that passed in the baseline did not end in this run: "
                + AT
                + "2 'Scenario 2'");
  }

  @Test
  void a_scenario_that_carries_it_makes_it_worse_and_no_better() {
    Baselines good = baseline(A_DAY_BEFORE, figures(1, "passed"));
    String tag = "@SH-OLD-1";

    assertThat(judged(good, passed(1), failed(2).tagged(tag)).status())
        .isEqualTo(ItemStatus.FAILED);
    assertThat(
            judged(good, passed(1), ScenarioFixture.at(2).tagged(tag).skipped("no till")).reason())
        .isEqualTo("its scenarios were skipped: no till");
    assertThat(judged(good, passed(1), passed(2).tagged(tag)).reason())
        .startsWith("all 1 scenarios that passed");
    assertThat(judged(good, failed(1), passed(2).tagged(tag)).status())
        .isEqualTo(ItemStatus.FAILED);
    assertThat(judged(Baselines.NONE, passed(2).tagged(tag)).status())
        .isEqualTo(ItemStatus.UNPROVEN);
  }

  @Test
  void no_other_item_is_decided_by_the_baseline() {
    Verdict verdict =
        verdict(
            baseline(A_DAY_BEFORE, figures(1, "passed"), figures(2, "passed")),
            passed(1).tagged("@SH-BUY-1"));

    assertThat(verdict.systems().get(0).items().get(1))
        .satisfies(result -> assertThat(result.status()).isEqualTo(ItemStatus.PROVEN))
        .satisfies(result -> assertThat(result.reason()).isNull());
  }

  private static String failing(int count) {
    ScenarioFigures[] then = new ScenarioFigures[count];
    ScenarioFixture[] now = new ScenarioFixture[count];
    for (int i = 0; i < count; i++) {
      then[i] = figures(i + 1, "passed");
      now[i] = failed(i + 1);
    }
    return String.valueOf(judged(baseline(A_DAY_BEFORE, then), now).reason());
  }

  private static ItemResult judged(Baselines baselines, ScenarioFixture... scenarios) {
    return verdict(baselines, scenarios).systems().get(0).of(ASKED);
  }

  private static Verdict verdict(Baselines baselines, ScenarioFixture... scenarios) {
    return Verdict.of(RunFixture.of(scenarios).build(), Criteria.of(CHECKLISTS).with(baselines));
  }

  private static ScenarioFixture passed(int line) {
    return ScenarioFixture.at(line);
  }

  private static ScenarioFixture failed(int line) {
    return ScenarioFixture.at(line).being(ScenarioStatus.FAILED);
  }

  private static ScenarioFigures figures(int line, String status) {
    return new ScenarioFigures(line, status, 100, "Scenario " + line, null);
  }

  private static Baselines baseline(@Nullable Instant started, ScenarioFigures... scenarios) {
    return baseline("reference", started, scenarios);
  }

  private static Baselines baseline(
      String target, @Nullable Instant started, ScenarioFigures... scenarios) {
    return new Baselines(
        Map.of(
            "shop",
            new Figures(
                new RunFigures("before", started, "all", true, "0.1.0", null, null),
                List.of(
                    new SystemFigures(
                        "shop",
                        target,
                        null,
                        new TreeMap<>(),
                        new TreeMap<>(Map.of("shop.feature", Arrays.asList(scenarios))),
                        List.of(),
                        null)))));
  }
}
