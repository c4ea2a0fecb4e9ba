package dev.tollgate.verdict.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Load;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.LoadFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.record.MeasuredInVain;
import dev.tollgate.statistics.LatencyHistogram;
import dev.tollgate.verdict.Criteria;
import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.Reason;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads beside those of the baseline. */
class LoadChangeTest {
  @TempDir Path dir;

  @Test
  void the_same_load_is_not_slower() {
    LoadChange change = compared(soak(), soak());

    assertThat(change.latency()).hasToString("not slower");
    assertThat(change.throughput()).hasToString("not slower");
    assertThat(change.isSlower()).isFalse();
    assertThat(change.cannotTell()).isFalse();
  }

  @Test
  void a_median_that_is_a_third_higher_is_slower_and_the_throughput_as_it_was() {
    LoadChange change = compared(soak(), soak().taking(27));

    assertThat(change.latency().slowerByPercent()).isBetween(30.0, 40.0);
    assertThat(change.throughput()).hasToString("not slower");
    assertThat(change.isSlower()).isTrue();
  }

  @Test
  void fewer_right_answers_in_the_same_time_are_less_throughput() {
    LoadChange change = compared(soak().closed().users(8), soak().closed().users(8).requests(7000));

    assertThat(change.throughput().slowerByPercent()).isBetween(60.0, 80.0);
    assertThat(change.isSlower()).isTrue();
  }

  @Test
  void what_was_asked_for_otherwise_is_not_compared_and_why_is_said() {
    assertThat(compared(soak(), soak().closed()).latency())
        .hasToString("cannot tell: its model was open, and is closed");
    assertThat(compared(soak(), soak().scaled(60)).latency())
        .hasToString("cannot tell: its scale was 1.0, and is 60.0");
    assertThat(compared(soak(), soak().users(50)).throughput().toString())
        .startsWith("cannot tell: its phases were others: ramp up 24 s from 1 to 100, hold 72 s");
    assertThat(compared(soak(), soak().sentBy("JMeter 5.6.3", 2)).latency())
        .hasToString(
            "cannot tell: its requests were sent by Tollgate's own process, and are by JMeter 5.6.3, 2 workers");
  }

  @Test
  void a_load_that_is_short_cannot_be_told_of() {
    LoadChange change =
        compared(soak().lasting(99).requests(9900), soak().lasting(99).requests(9900));

    assertThat(change.latency())
        .hasToString(
            "cannot tell: 99 short times of it, and it takes 100: a longer load would tell");
    assertThat(change.cannotTell()).isTrue();
  }

  @Test
  void a_load_that_the_baseline_does_not_have_has_nothing_beside_it() {
    LoadChange change = compared(LoadFixture.of("other"), soak());

    assertThat(change.was()).isNull();
    assertThat(change.latency()).hasToString("cannot tell: the baseline has no such load");
  }

  @Test
  void what_the_baseline_says_of_a_load_is_found_by_its_scenario_and_its_name() {
    Figures figures = figures("passing", soak());
    Comparison comparison = Comparison.of(figures, figures, "shop").orElseThrow();

    assertThat(comparison.of(measured("One apple", "soak"))).hasValue(comparison.loads().get(0));
    assertThat(comparison.of(measured("One apple", "rush"))).isEmpty();
    assertThat(comparison.of(measured("Two apples", "soak"))).isEmpty();
  }

  private static MeasuredLoad measured(String scenario, String load) {
    return MeasuredLoad.in(
            ScenarioFixture.at(7)
                .named(scenario)
                .seeing(LoadFixture.of(load).requests(10).build())
                .build())
        .get(0);
  }

  @Test
  void what_cannot_be_trusted_is_not_kept() {
    assertThat(figures("passing", soak().late(50)).systems().get(0).loads()).isEmpty();
    assertThat(figures("failing", soak()).systems().get(0).loads()).isEmpty();
  }

  @Test
  void what_was_measured_again_was_asked_of_a_service_that_had_just_begun_and_is_not_kept() {
    FixtureRecord record =
        FixtureRecord.complete("passing").last("One apple", null, soak().build());
    assertThat(Figures.of(record.read()).systems().get(0).loads()).hasSize(1);

    record.last("One apple", null, new MeasuredInVain(soak().late(50).build()).event(0));

    assertThat(Figures.of(record.read()).systems().get(0).loads()).isEmpty();
  }

  @Test
  void the_latencies_are_kept_whole_where_they_are_few_enough() {
    LoadFigures small = figures("passing", soak()).systems().get(0).loads().get(0);
    LoadFigures large =
        figures("passing", soak().requests(40_000).spread(2)).systems().get(0).loads().get(0);

    assertThat(small.histogram()).isNotNull();
    assertThat(LatencyHistogram.of(String.valueOf(small.histogram())).millisAt(95))
        .isEqualTo(small.p95Ms());
    assertThat(large.histogram()).isNull();
    assertThat(large.p99Ms()).isGreaterThan(large.p95Ms());
  }

  @Test
  void figures_of_loads_are_read_as_they_were_written() throws IOException {
    Figures figures = figures("passing", soak());
    Path file = dir.resolve("baseline.json");

    FiguresFile.write(file, figures);

    assertThat(FiguresFile.read(file)).isEqualTo(figures);
    FiguresFile.write(file, Figures.of(FixtureRecord.complete("passing").read()));
    assertThat(Files.readString(file)).doesNotContain("\"loads\"");
    assertThat(FiguresFile.read(file).systems().get(0).loads()).isEmpty();
  }

  @Test
  void a_load_that_got_slower_is_a_no_go_by_the_policy() {
    FixtureRecord record = record("passing", soak().taking(27));
    Baselines kept = new Baselines(Map.of("shop", figures("passing", soak())));

    Verdict verdict = Verdict.of(record.read(), Criteria.of(record.checklists()).with(kept));

    assertThat(verdict.decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict.reasons())
        .filteredOn(reason -> reason.rule().equals("slower"))
        .singleElement()
        .extracting(Reason::message)
        .asString()
        .matches("median of load \"soak\": slower by 3\\d % \\(.*\\) than in the baseline");
  }

  private static LoadFixture soak() {
    return LoadFixture.of("soak").lasting(120).requests(12_000);
  }

  private static FixtureRecord record(String fixture, LoadFixture load) {
    Load built = load.build();
    return FixtureRecord.complete(fixture).last("One apple", null, built);
  }

  private static Figures figures(String fixture, LoadFixture load) {
    return Figures.of(record(fixture, load).read());
  }

  private static LoadChange compared(LoadFixture was, LoadFixture is) {
    List<LoadChange> loads =
        Comparison.of(figures("passing", was), figures("passing", is), "shop")
            .orElseThrow()
            .loads();
    assertThat(loads).hasSize(1);
    return loads.get(0);
  }
}
