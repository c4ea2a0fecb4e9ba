package dev.tollgate.verdict.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Machine;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.record.Place;
import dev.tollgate.verdict.baseline.ScenarioChange.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void a_scenario_that_moved_by_lines_is_the_same_one() {
    Comparison comparison =
        compared(
            Kept.of(Kept.passed(3, "One apple"), Kept.passed(9, "Two apples")),
            Kept.of(Kept.passed(40, "Two apples"), Kept.failed(51, "One apple")));

    assertThat(comparison.places(Kind.BROKE)).containsExactly(at(51));
    assertThat(comparison.of(Kind.SAME)).hasSize(1);
    assertThat(comparison.of(Kind.NEW)).isEmpty();
    assertThat(comparison.of(Kind.GONE)).isEmpty();
  }

  @Test
  void each_kind_of_change_is_told() {
    Comparison comparison =
        compared(
            Kept.of(
                Kept.passed(1, "breaks"),
                Kept.failed(2, "mends"),
                Kept.passed(3, "goes"),
                Kept.failed(4, "stays broken"),
                Kept.passed(5, "is skipped")),
            Kept.of(
                Kept.failed(1, "breaks"),
                Kept.passed(2, "mends"),
                Kept.failed(4, "stays broken"),
                new ScenarioFigures(5, "skipped", 0, "is skipped", null),
                Kept.passed(6, "comes")));

    assertThat(comparison.places(Kind.BROKE)).containsExactly(at(1));
    assertThat(comparison.places(Kind.MENDED)).containsExactly(at(2));
    assertThat(comparison.places(Kind.GONE)).containsExactly(at(3));
    assertThat(comparison.places(Kind.SAME)).containsExactly(at(4));
    assertThat(comparison.places(Kind.NOT_RUN)).containsExactly(at(5));
    assertThat(comparison.places(Kind.NEW)).containsExactly(at(6));
  }

  @Test
  void what_a_part_of_a_run_lacks_is_not_gone() {
    Comparison comparison =
        compared(
            Kept.of(Kept.passed(1, "asked for"), Kept.passed(2, "left out")),
            Kept.part(Kept.passed(1, "asked for")));

    assertThat(comparison.places(Kind.NOT_RUN)).containsExactly(at(2));
    assertThat(comparison.of(Kind.GONE)).isEmpty();
  }

  @Test
  void scenarios_of_one_name_are_told_apart_by_their_examples() {
    Comparison comparison =
        compared(
            Kept.of(row(5, "passed", "1 | lamp"), row(6, "passed", "2 | lamp")),
            Kept.of(row(5, "passed", "2 | lamp"), row(6, "failed", "1 | lamp")));

    assertThat(comparison.places(Kind.BROKE)).containsExactly(at(6));
    assertThat(comparison.of(Kind.BROKE).get(0).was()).extracting("line").isEqualTo(5);
  }

  @Test
  void a_scenario_that_took_long_as_no_other_did_is_slower() {
    Comparison comparison = compared(Kept.of(Kept.many(60, -1)), Kept.of(Kept.many(60, 7)));

    assertThat(comparison.places(Kind.SLOWER)).containsExactly(at(8));
    assertThat(compared(Kept.of(Kept.many(60, -1)), Kept.of(Kept.many(60, -1))).of(Kind.SLOWER))
        .isEmpty();
  }

  @Test
  void an_operation_is_slower_by_an_estimate() {
    assertThat(compared(Kept.on(FixtureRecord.MACHINE, 10), Kept.on(FixtureRecord.MACHINE, 12)))
        .satisfies(
            it ->
                assertThat(it.slowerOperations())
                    .singleElement()
                    .satisfies(
                        op -> assertThat(op.slowness().slowerByPercent()).isBetween(18.0, 22.0)));
  }

  @Test
  void an_operation_that_is_as_it_was_is_none_that_got_slower() {
    Comparison comparison =
        compared(Kept.on(FixtureRecord.MACHINE, 10), Kept.on(FixtureRecord.MACHINE, 10));

    assertThat(comparison.operations()).hasSize(1);
    assertThat(comparison.slowerOperations()).isEmpty();
  }

  @Test
  void what_was_measured_on_another_machine_cannot_be_told() {
    Machine other = new Machine("Linux amd64", "A CPU", 64, "17.0.15");

    assertThat(words(Kept.on(other, 10), Kept.on(FixtureRecord.MACHINE, 20)))
        .isEqualTo(
            "cannot tell: the baseline was measured on another machine (64 cores of A CPU, Linux amd64, Java 17.0.15)");
    assertThat(words(Kept.on(FixtureRecord.MACHINE, 10), Kept.on(null, 20)))
        .isEqualTo("cannot tell: nobody knows which machine this run was measured on");
    assertThat(words(Kept.on(null, 10), Kept.on(FixtureRecord.MACHINE, 20)))
        .isEqualTo("cannot tell: nobody knows which machine the baseline was measured on");
  }

  @Test
  void a_scenario_is_slower_by_half_a_second_and_three_times_and_among_enough_others() {
    assertThat(slower(30, 100, 600)).containsExactly(at(1));
    assertThat(slower(30, 100, 599)).isEmpty();
    assertThat(slower(29, 100, 600)).isEmpty();
    assertThat(slower(30, 10_000, 30_100)).containsExactly(at(1));
    assertThat(slower(30, 10_000, 30_000)).isEmpty();
  }

  @Test
  void where_all_took_longer_none_is_slower_for_it() {
    ScenarioFigures[] now = new ScenarioFigures[40];
    ScenarioFigures[] then = new ScenarioFigures[40];
    for (int i = 0; i < 40; i++) {
      then[i] = new ScenarioFigures(i + 1, "passed", 1000, "Scenario " + i, null);
      now[i] = new ScenarioFigures(i + 1, "passed", 4000 + i, "Scenario " + i, null);
    }

    assertThat(compared(Kept.of(then), Kept.of(now)).places(Kind.SLOWER)).isEmpty();
  }

  @Test
  void a_scenario_that_failed_either_time_is_not_slower() {
    ScenarioFigures[] then = others(40);
    ScenarioFigures[] now = others(40);
    then[0] = new ScenarioFigures(1, "failed", 100, "Scenario 0", null);
    now[0] = new ScenarioFigures(1, "passed", 9000, "Scenario 0", null);

    assertThat(compared(Kept.of(then), Kept.of(now)).places(Kind.SLOWER)).isEmpty();
    assertThat(compared(Kept.of(then), Kept.of(now)).places(Kind.MENDED)).containsExactly(at(1));
  }

  @Test
  void what_ended_neither_time_or_is_flaky_is_no_change() {
    Comparison comparison =
        compared(
            Kept.of(
                Kept.failed(1, "is skipped"),
                Kept.passed(2, "is flaky"),
                new ScenarioFigures(3, "skipped", 0, "passes", null)),
            Kept.of(
                new ScenarioFigures(1, "skipped", 0, "is skipped", null),
                new ScenarioFigures(2, "flaky", 9, "is flaky", null),
                Kept.passed(3, "passes")));

    assertThat(comparison.places(Kind.SAME)).containsExactly(at(1), at(2), at(3));
  }

  @Test
  void what_failed_and_a_part_of_a_run_lacks_is_no_change() {
    assertThat(
            compared(
                    Kept.of(Kept.passed(1, "asked for"), Kept.failed(2, "left out")),
                    Kept.part(Kept.passed(1, "asked for")))
                .places(Kind.NOT_RUN))
        .isEmpty();
  }

  @Test
  void a_scenario_that_became_one_of_several_examples_is_still_itself() {
    Comparison comparison =
        compared(
            Kept.of(Kept.passed(5, "Buying")),
            Kept.of(row(5, "failed", "1 | lamp"), row(6, "passed", "2 | lamp")));

    assertThat(comparison.places(Kind.BROKE)).containsExactly(at(5));
    assertThat(comparison.places(Kind.NEW)).containsExactly(at(6));
    assertThat(comparison.of(Kind.BROKE).get(0).name()).isEqualTo("Buying | 1 | lamp");
    assertThat(
            compared(
                    Kept.of(row(5, "passed", "1 | lamp"), row(6, "passed", "2 | lamp")),
                    Kept.of(Kept.failed(5, "Buying")))
                .places(Kind.BROKE))
        .containsExactly(at(5));
  }

  @Test
  void another_example_is_another_scenario() {
    Comparison comparison =
        compared(Kept.of(row(5, "passed", "1 | lamp")), Kept.of(row(5, "failed", "2 | lamp")));

    assertThat(comparison.places(Kind.GONE)).containsExactly(at(5));
    assertThat(comparison.places(Kind.NEW)).containsExactly(at(5));
    assertThat(comparison.of(Kind.BROKE)).isEmpty();
  }

  @Test
  void a_run_of_other_scenarios_asked_for_other_things() {
    assertThat(words(scenarios(20, 0), scenarios(20, 0))).isEqualTo("not slower");
    assertThat(words(scenarios(20, 0), scenarios(19, 0))).isEqualTo("not slower");
    assertThat(words(scenarios(20, 0), scenarios(18, 0)))
        .isEqualTo("cannot tell: 2 of 20 scenarios are not in both");
    assertThat(words(scenarios(20, 0), scenarios(20, 1))).isEqualTo("not slower");
    assertThat(words(scenarios(20, 0), scenarios(20, 2)))
        .isEqualTo("cannot tell: 2 of 20 scenarios are not in both");
  }

  @Test
  void too_few_answers_say_nothing_and_an_operation_that_is_new_neither() {
    assertThat(words(answers("POST /buy", 400), answers("POST /buy", 400))).isEqualTo("not slower");
    assertThat(words(answers("POST /buy", 400), answers("POST /buy", 399)))
        .isEqualTo("cannot tell: 399 answers, and it takes 400");
    assertThat(words(answers("POST /buy", 1), answers("POST /buy", 400)))
        .isEqualTo("cannot tell: 1 answer, and it takes 400");
    assertThat(words(answers("GET /seats", 400), answers("POST /buy", 400)))
        .isEqualTo("cannot tell: the baseline did not ask for it");
  }

  @Test
  void a_baseline_of_another_target_or_without_a_date_says_little() {
    Figures now = Kept.of(Kept.passed(1, "One"));
    Figures undated =
        new Figures(new RunFigures("r0", null, "all", true, "0.1.0", null, null), now.systems());

    assertThat(compared(undated, now).stale(Duration.ofDays(1)))
        .contains("nobody knows how old the baseline of shop is");
    assertThat(compared(undated, now).age()).isEmpty();
    assertThat(compared(now, undated).age()).isEmpty();
    assertThat(compared(on("staging", now), now).stale(Duration.ofDays(1)))
        .contains("the baseline of shop is of target staging, and the run is on reference");
    assertThat(Comparison.of(now, now, "cinema")).isEmpty();
  }

  @Test
  void a_baseline_is_stale_once_it_is_older_than_the_limit() {
    Figures old = Kept.of(Kept.passed(1, "One"));
    Comparison comparison =
        compared(
            old,
            Kept.at(
                "r9",
                FixtureRecord.BEGUN.plus(Duration.ofDays(91)),
                "3f2a",
                Kept.passed(1, "One")));

    assertThat(comparison.stale(Duration.ofDays(91))).isEmpty();
    assertThat(comparison.stale(Duration.ofDays(90)))
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .startsWith("the baseline of shop is 91 days old, and is good for 90"));
  }

  /** Where a scenario is that took so long then and so long now, among others as they were. */
  private static List<Place> slower(int count, long then, long now) {
    ScenarioFigures[] was = others(count);
    ScenarioFigures[] is = others(count);
    was[0] = new ScenarioFigures(1, "passed", then, "Scenario 0", null);
    is[0] = new ScenarioFigures(1, "passed", now, "Scenario 0", null);
    return compared(Kept.of(was), Kept.of(is)).places(Kind.SLOWER);
  }

  private static ScenarioFigures[] others(int count) {
    return Kept.many(count, -1);
  }

  /** With 400 answers that are always alike. */
  private static Figures scenarios(int count, int skipped) {
    ScenarioFigures[] all = others(count);
    for (int i = 0; i < skipped; i++) {
      all[i] = new ScenarioFigures(i + 1, "skipped", 0, "Scenario " + i, null);
    }
    return asking("POST /buy", 400, Kept.of(all));
  }

  private static Figures answers(String operation, int count) {
    return asking(operation, count, Kept.of(Kept.passed(1, "One")));
  }

  private static Figures asking(String operation, int count, Figures bare) {
    List<Double> millis =
        DoubleStream.iterate(0, i -> i + 1)
            .limit(count)
            .mapToObj(i -> 10 * (1 + 0.06 * Math.sin(i * 2.399963)))
            .toList();
    SystemFigures shop = bare.systems().get(0);
    return with(shop.target(), List.of(OperationFigures.of(operation, millis)), bare);
  }

  private static Figures on(String target, Figures bare) {
    return with(target, List.of(), bare);
  }

  private static Figures with(String target, List<OperationFigures> operations, Figures bare) {
    SystemFigures shop = bare.systems().get(0);
    return new Figures(
        bare.run(),
        List.of(
            new SystemFigures(
                "shop", target, "1.4.2", shop.items(), shop.features(), operations, null)));
  }

  private static String words(Figures was, Figures is) {
    return compared(was, is).operations().get(0).slowness().toString();
  }

  private static Comparison compared(Figures was, Figures is) {
    return Comparison.of(was, is, "shop").orElseThrow();
  }

  private static ScenarioFigures row(int line, String status, String example) {
    return new ScenarioFigures(line, status, 100, "Buying", example);
  }

  private static Place at(int line) {
    return new Place("features/shop/buying.feature", line);
  }
}
