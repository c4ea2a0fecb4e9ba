package dev.tollgate.verdict;

import static dev.tollgate.fixtures.ChecklistFixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.MeasuredPairs;
import dev.tollgate.fixtures.ChecklistFixture;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.RunFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.statistics.Change;
import dev.tollgate.statistics.Proportion;
import dev.tollgate.statistics.Slowness;
import dev.tollgate.system.Policy;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.system.Severity;
import dev.tollgate.system.Share;
import dev.tollgate.verdict.baseline.Comparison;
import dev.tollgate.verdict.baseline.Comparison.OperationChange;
import dev.tollgate.verdict.baseline.Figures;
import dev.tollgate.verdict.baseline.Flakiness;
import dev.tollgate.verdict.baseline.Flakiness.Flaky;
import dev.tollgate.verdict.baseline.LoadChange;
import dev.tollgate.verdict.baseline.LoadFigures;
import dev.tollgate.verdict.baseline.OperationFigures;
import dev.tollgate.verdict.baseline.Regression;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By how much something may be slower, or fail, to the last digit. */
class SlowerByTest {
  private static final RecordedRun RUN = RunFixture.of(ScenarioFixture.at(3)).build();
  private static final Slowness SAME = new Slowness(Slowness.Answer.NOT_SLOWER, null, 1, null);
  private static final Slowness NOBODY_KNOWS = Slowness.cannotTell("too few");

  /** The default policy says what is fine and what blocks: 5 and 10 %. */
  @ParameterizedTest
  @CsvSource({"4, GO", "5, GO", "5.1, NEEDS_WORK", "10, NEEDS_WORK", "10.1, NO_GO"})
  void slower_than_in_the_baseline_is_what_the_policy_makes_of_it(
      double percent, Decision decision) {
    assertThat(reasons(comparison(List.of(operation(by(percent))), List.of())))
        .singleElement()
        .satisfies(reason -> assertThat(reason.decision()).isEqualTo(decision))
        .extracting(Reason::message)
        .asString()
        .startsWith("POST /buy of the scenarios: slower by ")
        .endsWith(" than in the baseline");
  }

  @Test
  void of_a_load_each_of_the_two_figures_is_told_that_got_slower() {
    assertThat(messages(load(by(7), SAME)))
        .containsExactly("median of load \"rush\": slower by 7 % (6 to 8) than in the baseline");
    assertThat(messages(load(SAME, by(7))))
        .containsExactly(
            "throughput of load \"rush\": slower by 7 % (6 to 8) than in the baseline");
    assertThat(messages(load(by(7), by(9)))).hasSize(2);
    assertThat(messages(load(SAME, NOBODY_KNOWS))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5, false, false", "5.1, true, false", "10, true, false", "10.1, true, true"})
  void what_was_measured_in_turns_matters_and_blocks_above_the_limit(
      double percent, boolean matters, boolean blocks) {
    RuleTerms terms = Policy.defaults().of(PolicyRule.SLOWER, "shop");
    TimesCompared times = times(by(percent));

    assertThat(times.matters(terms)).isEqualTo(matters);
    assertThat(times.blocks(terms)).isEqualTo(blocks);
  }

  @Test
  void the_medians_of_what_was_measured_in_turns_are_of_each_side() {
    TimesCompared times =
        new TimesCompared(
            ScenarioFixture.at(3).build(),
            new MeasuredPairs(
                "POST /buy", "released", List.of(pair(3, 30), pair(1, 10), pair(2, 20))),
            SAME);

    assertThat(times.medianBeforeMs()).hasValue(2);
    assertThat(times.medianNowMs()).hasValue(20);
    assertThat(times(SAME).medianBeforeMs()).isEmpty();
  }

  @Test
  void what_failed_or_was_cut_off_measured_nothing() {
    MeasuredPairs measured = new MeasuredPairs("POST /buy", "released", List.of(pair(3, 30)));
    Event note = new Event(Event.Kind.NOTE, FixtureRecord.BEGUN, 1, "pairs", measured.data());
    RecordedRun run =
        RunFixture.of(
                ScenarioFixture.at(3).seeing(note),
                ScenarioFixture.at(5).seeing(note).being(ScenarioStatus.FAILED),
                ScenarioFixture.at(7).seeing(note).being(ScenarioStatus.CUT_OFF))
            .build();

    assertThat(TimesCompared.of(run, Policy.defaults()))
        .extracting(times -> times.scenario().place().line())
        .containsExactly(3);
  }

  @Test
  void an_item_is_decided_by_what_its_own_scenarios_measured() {
    MeasuredPairs noise = new MeasuredPairs("POST /buy", "released", List.of(pair(3, 30)));
    RecordedRun run =
        RunFixture.of(
                ScenarioFixture.at(3).tagged("@SH-BUY-1"),
                ScenarioFixture.at(5)
                    .tagged("@SH-BUY-2")
                    .seeing(new Event(Event.Kind.NOTE, FixtureRecord.BEGUN, 1, "", noise.data())))
            .build();

    assertThat(
            Verdict.of(
                    run,
                    ChecklistFixture.of(
                        item("SH-BUY-1", Severity.LOW), item("SH-BUY-2", Severity.LOW)))
                .systems()
                .get(0)
                .items())
        .extracting(ItemResult::status)
        .containsExactly(ItemStatus.PROVEN, ItemStatus.UNPROVEN);
  }

  @Test
  void scenarios_are_often_flaky_whose_share_reaches_the_limit_for_sure() {
    Flaky half = new Flaky(RUN.scenarios().get(0).place(), "Buying", new Proportion(5, 10));
    double atLeast = half.failed().low();

    assertThat(often(atLeast - 0.001, half))
        .singleElement()
        .asString()
        .startsWith("1 scenario of shop passed and failed by turns");
    assertThat(often(atLeast + 0.001, half)).isEmpty();
    assertThat(often(atLeast - 0.001, half, half))
        .singleElement()
        .asString()
        .startsWith("2 scenarios of shop passed and failed by turns")
        .contains("'Buying' failed 5 of 10", "; 'Buying' failed 5 of 10");
    assertThat(often(atLeast - 0.001, half, half, half, half))
        .first()
        .asString()
        .contains("; and 1 more;");
  }

  private static List<String> often(double limit, Flaky... flaky) {
    Policy policy = Policy.defaults();
    return new OftenFlaky()
            .reasons(
                grounds(
                    new Regression("shop", null, null, new Flakiness(10, Arrays.asList(flaky))),
                    Criteria.of(ChecklistFixture.of()).with(under(policy, limit))))
            .stream()
            .map(Reason::message)
            .toList();
  }

  private static Policy under(Policy policy, double limit) {
    RuleTerms like = policy.of(PolicyRule.OFTEN_FLAKY, "shop");
    RuleTerms terms =
        new RuleTerms(
            like.leadsTo(),
            null,
            new Share(BigDecimal.valueOf(limit * 100)),
            null,
            null,
            null,
            null);
    Map<PolicyRule, RuleTerms> rules = new EnumMap<>(policy.rules());
    rules.put(PolicyRule.OFTEN_FLAKY, terms);
    return new Policy(null, rules, Map.of());
  }

  private static TimesCompared times(Slowness slowness) {
    return new TimesCompared(
        ScenarioFixture.at(3).build(),
        new MeasuredPairs("POST /buy", "released", List.of()),
        slowness);
  }

  private static MeasuredPairs.Pair pair(double before, double now) {
    return new MeasuredPairs.Pair(before, now);
  }

  private static Slowness by(double percent) {
    return new Slowness(
        Slowness.Answer.SLOWER, new Change(percent, percent - 1, percent + 1), 1, null);
  }

  private static OperationChange operation(Slowness slowness) {
    OperationFigures buying = new OperationFigures("POST /buy", 0, 0, 0, 0, 1, List.of());
    return new OperationChange("POST /buy", null, buying, slowness);
  }

  private static Comparison load(Slowness latency, Slowness throughput) {
    LoadFigures rush =
        new LoadFigures(
            "Buying", "rush", "open", 1, "hold", 1, 1, 1, 1, 1, 0, null, 1, List.of(), List.of(),
            null);
    return comparison(List.of(), List.of(new LoadChange(null, rush, latency, throughput)));
  }

  private static Comparison comparison(List<OperationChange> operations, List<LoadChange> loads) {
    Figures now = Figures.of(RUN);
    return new Comparison(
        now.run(),
        now.systems().get(0),
        now.run(),
        now.systems().get(0),
        List.of(),
        operations,
        loads);
  }

  private static List<String> messages(Comparison comparison) {
    return reasons(comparison).stream().map(Reason::message).toList();
  }

  private static List<Reason> reasons(@Nullable Comparison comparison) {
    return new Slower()
        .reasons(
            grounds(
                new Regression("shop", comparison, null, new Flakiness(0, List.of())),
                Criteria.of(ChecklistFixture.of())));
  }

  private static Grounds grounds(Regression regression, Criteria criteria) {
    return new Grounds(
        RUN,
        criteria,
        List.of(new SystemCoverage("shop", null, List.of())),
        Map.of("shop", regression),
        List.of(),
        List.of());
  }
}
