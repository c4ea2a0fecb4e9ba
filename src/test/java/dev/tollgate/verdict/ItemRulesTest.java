package dev.tollgate.verdict;

import static dev.tollgate.fixtures.ChecklistFixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Plan;
import dev.tollgate.fixtures.ChecklistFixture;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.RunFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.Item;
import dev.tollgate.system.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from what became of items. */
class ItemRulesTest {
  private static final String AT = "features/shop/shop.feature:";
  private static final Item BUY = item("SH-BUY-1", Severity.HIGH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CRITICAL | FAILED  | HIGH   | 1 critical failed",
        "CRITICAL | CUT_OFF | HIGH   | 1 critical unproven, the evidence is not whole",
        "CRITICAL | SKIPPED | HIGH   | 1 critical unproven, nothing was run",
        "HIGH     | FAILED  | HIGH   | 1 high failed",
        "HIGH     | FLAKY   | MEDIUM | 1 high unproven",
        "MEDIUM   | FAILED  | MEDIUM | 1 medium failed",
        "MEDIUM   | FLAKY   | LOW    | no critical or high item is failed or unproven",
        "LOW      | FAILED  | MEDIUM | 1 low failed",
        "LOW      | FLAKY   | LOW    | no critical or high item is failed or unproven",
        "HIGH     | PASSED  | LOW    | every item is proven"
      })
  void how_high_the_risk_is_depends_on_the_worst_item(
      Severity severity, ScenarioStatus status, Risk.Level level, String basis) {
    ScenarioFixture scenario = ScenarioFixture.at(3).tagged("@SH-BUY-1").being(status);
    Verdict verdict =
        verdict(
            ChecklistFixture.of(item("SH-BUY-1", severity)),
            status == ScenarioStatus.SKIPPED ? scenario.skipped("no till") : scenario);

    assertThat(verdict.risk()).isEqualTo(new Risk(level, basis));
  }

  @Test
  void a_failed_scenario_that_carries_no_item_is_a_high_risk() {
    assertThat(
            verdict(
                    ChecklistFixture.of(BUY),
                    carrying(3),
                    ScenarioFixture.at(5).being(ScenarioStatus.FAILED))
                .risk())
        .isEqualTo(new Risk(Risk.Level.HIGH, "a scenario that carries no item failed"));
  }

  @Test
  void what_else_stands_for_a_no_go_is_a_medium_risk_in_its_words() {
    Verdict verdict =
        verdict(
            ChecklistFixture.of(BUY),
            carrying(3),
            ScenarioFixture.at(5).tagged("@SH-BYU-7"),
            ScenarioFixture.at(7).being(ScenarioStatus.FLAKY));

    assertThat(verdict.reasons()).extracting(Reason::rule).contains("unknown-item");
    assertThat(verdict.risk())
        .isEqualTo(
            new Risk(Risk.Level.MEDIUM, "@SH-BYU-7 looks like an item, and no checklist has it"));
  }

  @Test
  void an_item_that_no_checklist_has_is_named_with_those_alone_that_carry_it() {
    assertThat(
            only(
                    "unknown-item",
                    verdict(
                        ChecklistFixture.of(BUY),
                        carrying(3),
                        ScenarioFixture.at(5).tagged("@SH-BYU-7"),
                        ScenarioFixture.at(7).tagged("@slow")))
                .scenarios())
        .extracting(place -> place.line())
        .containsExactly(5);
  }

  @Test
  void an_item_without_a_scenario_yet_has_one_once_a_feature_has_it_selected_or_not() {
    Checklists said =
        ChecklistFixture.unproven("waits for the till", BUY, item("SH-BUY-2", Severity.LOW));
    Verdict verdict =
        Verdict.of(
            RunFixture.of(ScenarioFixture.at(3))
                .leaving(9, "@SH-BUY-1")
                .leaving(7, "@slow")
                .build(),
            said);

    Reason reason = only("unproven-no-more", verdict);
    assertThat(reason.items()).containsExactly("SH-BUY-1");
    assertThat(reason.scenarios()).extracting(place -> place.line()).containsExactly(9);
  }

  @Test
  void of_a_proven_item_only_its_own_scenarios_are_missed() {
    Checklists checklists = ChecklistFixture.of(BUY, item("SH-BUY-2", Severity.LOW));

    assertThat(
            Verdict.of(
                    RunFixture.of(carrying(3), ScenarioFixture.at(5).tagged("@SH-BUY-2"))
                        .leaving(7, "@slow")
                        .build(),
                    checklists)
                .reasons())
        .isEmpty();
    Reason reason =
        only(
            "proof-not-whole",
            Verdict.of(
                RunFixture.of(
                        carrying(3),
                        ScenarioFixture.at(5).tagged("@SH-BUY-2"),
                        carrying(6).skipped("no till"))
                    .leaving(7, "@slow")
                    .leaving(9, "@SH-BUY-1")
                    .build(),
                checklists));
    assertThat(reason.message())
        .isEqualTo("of the scenarios of proven items 1 were not selected, and 1 were skipped");
    assertThat(reason.scenarios()).extracting(place -> place.line()).containsExactly(9, 6);
  }

  @Test
  void unproven_items_are_named_with_the_scenarios_that_did_not_prove_them() {
    Reason reason =
        only(
            "item-unproven",
            verdict(
                ChecklistFixture.of(BUY, item("SH-BUY-2", Severity.HIGH)),
                carrying(5).tagged("@SH-BUY-1", "@SH-BUY-2").being(ScenarioStatus.FLAKY),
                carrying(3).being(ScenarioStatus.FLAKY)));

    assertThat(reason.message()).isEqualTo("2 high items are unproven");
    assertThat(reason.items()).containsExactly("SH-BUY-1", "SH-BUY-2");
    assertThat(reason.scenarios()).extracting(place -> place.line()).containsExactly(3, 5);
  }

  @Test
  void of_many_scenarios_three_are_named_and_the_others_counted() {
    assertThat(flaky(3))
        .isEqualTo("flaky: passed only when tried again: " + AT + "1, " + AT + "2, " + AT + 3);
    assertThat(flaky(5)).endsWith(AT + "3, and 2 more").doesNotContain(AT + 4);
  }

  @Test
  void what_became_of_each_item_can_be_asked_for() {
    Item other = item("SH-BUY-2", Severity.LOW);
    Verdict verdict =
        verdict(
            ChecklistFixture.of(BUY, other),
            carrying(3),
            ScenarioFixture.at(5).tagged("@SH-BUY-2").failing("stuck"));

    assertThat(verdict.itemWords())
        .isEqualTo(Map.of("shop", Map.of("SH-BUY-1", "proven", "SH-BUY-2", "failed")));
    assertThat(verdict.systems().get(0).of(other).status()).isEqualTo(ItemStatus.FAILED);
    assertThat(verdict.systems().get(0).of(BUY).status()).isEqualTo(ItemStatus.PROVEN);
    assertThat(verdict.regression("shop"))
        .satisfies(regression -> assertThat(regression).isNotNull());
    assertThat(verdict.regression("cinema")).isNull();
  }

  @Test
  void who_has_to_look_at_a_scenario_is_told_of_those_that_were_skipped_without_a_word() {
    Verdict verdict =
        verdict(
            ChecklistFixture.of(BUY),
            carrying(3),
            ScenarioFixture.at(5).skipped("no till"),
            ScenarioFixture.at(7).skipped(null),
            carrying(9).being(ScenarioStatus.FLAKY));

    assertThat(verdict.issues())
        .extracting(issue -> issue.scenario().place().line())
        .containsExactly(7, 9);
  }

  @Test
  void an_item_whose_scenarios_were_all_left_to_lost_shards_says_so() {
    String other = "features/shop/other.feature:";
    RecordedRun run =
        RunFixture.of(ScenarioFixture.at(3))
            .leaving(9, "@SH-BUY-1")
            .in(
                RunFixture.shard(
                    "1.ndjson",
                    FixtureRecord.info("all"),
                    new Plan(
                        List.of(AT + 3),
                        Map.of(),
                        new Plan.Shard(1, 2),
                        List.of(List.of(AT + 3), List.of(AT + 9, other + 4))),
                    RunFixture.complete()))
            .build();

    assertThat(Verdict.of(run, ChecklistFixture.of(BUY)).systems().get(0).of(BUY).reason())
        .isEqualTo("its scenarios are in shards that are not here (1: " + AT + "9)");
  }

  private static String flaky(int count) {
    ScenarioFixture[] all =
        IntStream.rangeClosed(1, count)
            .mapToObj(line -> carrying(line).being(ScenarioStatus.FLAKY))
            .toArray(ScenarioFixture[]::new);
    return String.valueOf(verdict(ChecklistFixture.of(BUY), all).systems().get(0).of(BUY).reason());
  }

  private static ScenarioFixture carrying(int line) {
    return ScenarioFixture.at(line).tagged("@SH-BUY-1");
  }

  private static Verdict verdict(Checklists checklists, ScenarioFixture... scenarios) {
    return Verdict.of(RunFixture.of(scenarios).build(), checklists);
  }

  private static Reason only(String rule, Verdict verdict) {
    List<Reason> all =
        verdict.reasons().stream().filter(reason -> reason.rule().equals(rule)).toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
