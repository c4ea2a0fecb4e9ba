package dev.tollgate.verdict.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Machine;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.record.Place;
import dev.tollgate.verdict.baseline.ScenarioChange.Kind;
import java.time.Duration;
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
  void what_was_measured_on_another_machine_cannot_be_told() {
    Machine other = new Machine("Linux amd64", "A CPU", 64, "17.0.15");

    assertThat(words(Kept.on(other, 10), Kept.on(FixtureRecord.MACHINE, 20)))
        .isEqualTo(
            "cannot tell: the baseline was measured on another machine (64 cores of A CPU, Linux amd64, Java 17.0.15)");
    assertThat(words(Kept.on(FixtureRecord.MACHINE, 10), Kept.on(null, 20)))
        .isEqualTo("cannot tell: nobody knows which machine this run was measured on");
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
