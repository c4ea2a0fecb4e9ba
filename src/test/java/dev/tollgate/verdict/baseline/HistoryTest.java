package dev.tollgate.verdict.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.record.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  @TempDir Path reports;

  @Test
  void a_run_is_added_once_whenever_its_report_is_made_again() throws IOException {
    HistoryFolder.add(reports, run(1, Kept.passed(1, "One")));
    HistoryFolder.add(reports, run(1, Kept.passed(1, "One")));
    HistoryFolder.add(reports, run(2, Kept.passed(1, "One")));

    assertThat(History.read(reports).runs())
        .extracting(figures -> figures.run().id())
        .containsExactly("run-2", "run-1");
  }

  @Test
  void a_run_is_there_once_though_another_report_of_it_says_another_begin() throws IOException {
    HistoryFolder.add(reports, run(1, Kept.passed(1, "One")));
    HistoryFolder.add(
        reports,
        Kept.at("run-1", FixtureRecord.BEGUN.plusSeconds(90), "3f2a", Kept.passed(1, "One")));

    assertThat(History.read(reports).runs()).hasSize(1);
  }

  @Test
  void the_newest_fifty_are_kept_though_several_runs_write_at_once() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Callable<Integer>> runs =
        IntStream.range(0, 70)
            .<Callable<Integer>>mapToObj(
                i ->
                    () -> {
                      HistoryFolder.add(reports, run(i, Kept.passed(1, "One")));
                      return i;
                    })
            .toList();

    for (Future<Integer> run : writers.invokeAll(runs)) {
      assertThat(run.get()).isNotNegative();
    }
    writers.shutdown();
    HistoryFolder.add(reports, run(70, Kept.passed(1, "One")));

    History history = History.read(reports);
    assertThat(history.troubles()).isEmpty();
    assertThat(history.runs()).hasSize(50);
    assertThat(history.runs().get(0).run().id()).isEqualTo("run-70");
    try (var left = Files.list(reports.resolve("history"))) {
      assertThat(left).hasSize(50);
    }
  }

  @Test
  void what_began_later_is_no_history_of_a_run() throws IOException {
    for (int i = 1; i <= 3; i++) {
      HistoryFolder.add(reports, run(i, Kept.passed(1, "One")));
    }

    History before = History.read(reports).before(run(2, Kept.passed(1, "One")).run());

    assertThat(before.last("shop", "reference", true))
        .hasValueSatisfying(last -> assertThat(last.run().id()).isEqualTo("run-1"));
    assertThat(before.last("shop", "staging", false)).isEmpty();
  }

  @Test
  void a_whole_run_is_held_beside_the_last_whole_one_and_a_part_beside_any() {
    Figures part = Kept.part(Kept.passed(1, "One"));
    Figures whole = run(1, Kept.passed(1, "One"));
    History history = new History(List.of(part, whole), List.of());

    assertThat(history.last("shop", "reference", true)).contains(whole);
    assertThat(history.last("shop", "reference", false)).contains(part);
    assertThat(new History(List.of(part), List.of()).last("shop", "reference", true)).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_is_told_and_the_others_count() throws IOException {
    HistoryFolder.add(reports, run(1, Kept.passed(1, "One")));
    Files.writeString(reports.resolve("history/2020-broken.json"), "{");

    History history = History.read(reports);

    assertThat(history.runs()).hasSize(1);
    assertThat(history.troubles()).singleElement().asString().contains("2020-broken.json");
  }

  @Test
  void a_duration_is_the_median_of_the_newest_runs() {
    History history =
        new History(
            List.of(run(3, took(900)), run(2, took(300)), run(1, took(100)), run(0, skipped())),
            List.of());

    assertThat(history.durations())
        .containsOnly(
            Map.entry(new Place("features/shop/buying.feature", 1), Duration.ofMillis(300)));
  }

  @Test
  void a_duration_is_of_the_ten_newest_runs_alone() {
    List<Figures> runs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      runs.add(run(20 - i, took(i < 5 ? 100 : 300)));
    }
    assertThat(duration(runs)).isEqualTo(300);
    for (int i = 10; i < 20; i++) {
      runs.add(run(20 - i, took(50)));
    }

    assertThat(duration(runs)).isEqualTo(300);
  }

  private static long duration(List<Figures> runs) {
    return new History(runs, List.of())
        .durations()
        .getOrDefault(new Place("features/shop/buying.feature", 1), Duration.ZERO)
        .toMillis();
  }

  @Test
  void a_run_is_no_history_of_itself_nor_is_one_without_a_date() {
    Figures run = run(2, Kept.passed(1, "One"));
    RunFigures like = run.run();
    RunFigures undated =
        new RunFigures("r0", null, "all", true, "0.1.0", "3f2a", FixtureRecord.MACHINE);
    History history =
        new History(
            List.of(
                Kept.at(like.id(), FixtureRecord.BEGUN, "3f2a", Kept.passed(1, "One")),
                new Figures(undated, run.systems()),
                run(1, Kept.passed(1, "One"))),
            List.of("one is broken"));

    assertThat(history.before(like).runs())
        .extracting(figures -> figures.run().id())
        .containsExactly("run-1");
    assertThat(history.before(like).troubles()).containsExactly("one is broken");
    assertThat(history.before(undated).runs()).isEmpty();
  }

  @Test
  void long_ids_and_odd_ones_are_told_apart_by_their_files() throws IOException {
    String eighty = "a".repeat(80);
    for (String id : List.of(eighty, eighty + "b", eighty + "c", "x/y z")) {
      HistoryFolder.add(reports, Kept.at(id, FixtureRecord.BEGUN, "3f2a", Kept.passed(1, "One")));
    }

    try (var files = Files.list(reports.resolve("history"))) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .hasSize(4)
          .contains("2026-11-21T08-00-00Z-" + eighty + ".json", "2026-11-21T08-00-00Z-x_y_z.json")
          .filteredOn(name -> name.contains("a".repeat(60) + "-"))
          .hasSize(2);
    }
  }

  @Test
  void flaky_scenarios_are_told_the_flakiest_first_and_found_by_their_place() {
    History history =
        new History(
            List.of(
                run(4, Kept.failed(1, "One"), Kept.failed(2, "Two"), Kept.passed(3, "Three")),
                run(3, Kept.passed(1, "One"), Kept.failed(2, "Two"), Kept.failed(3, "Three")),
                run(2, Kept.failed(1, "One"), Kept.failed(2, "Two"), Kept.passed(3, "Three")),
                run(1, Kept.passed(1, "One"), Kept.passed(2, "Two"), Kept.passed(3, "Three"))),
            List.of());

    Flakiness flakiness =
        Flakiness.of(
            run(5, Kept.passed(1, "One"), Kept.passed(2, "Two"), Kept.passed(3, "Three")),
            history,
            "shop");

    assertThat(flakiness.flaky()).extracting(flaky -> flaky.at().line()).containsExactly(2, 1, 3);
    assertThat(flakiness.at(new Place("features/shop/buying.feature", 3)))
        .hasValueSatisfying(flaky -> assertThat(flaky.name()).isEqualTo("Three"));
    assertThat(flakiness.at(new Place("features/shop/buying.feature", 4))).isEmpty();
  }

  @Test
  void flakiness_is_known_from_two_runs_on_that_say_what_they_ran_on() {
    Figures one = run(1, Kept.passed(1, "One"));
    Figures nameless =
        Kept.at("r0", FixtureRecord.BEGUN, "3f2a, changed since", Kept.passed(1, "One"));

    assertThat(Flakiness.of(run(2, Kept.passed(1, "One")), of(one), "shop").isKnown()).isTrue();
    assertThat(Flakiness.of(run(2, Kept.passed(1, "One")), of(nameless), "shop").isKnown())
        .isFalse();
    assertThat(Flakiness.of(one, of(run(0, Kept.passed(1, "One"))), "cinema").runs()).isZero();
  }

  private static History of(Figures run) {
    return new History(List.of(run), List.of());
  }

  @Test
  void a_scenario_that_passed_and_failed_on_one_version_is_flaky() {
    History history =
        new History(
            List.of(run(2, Kept.failed(1, "One")), run(1, Kept.passed(9, "One"))), List.of());

    Flakiness flakiness = Flakiness.of(run(3, Kept.passed(1, "One")), history, "shop");

    assertThat(flakiness.runs()).isEqualTo(3);
    assertThat(flakiness.flaky())
        .singleElement()
        .satisfies(flaky -> assertThat(flaky.failed().hits()).isEqualTo(1))
        .satisfies(flaky -> assertThat(flaky.failed().of()).isEqualTo(3))
        .satisfies(flaky -> assertThat(flaky.at().line()).isEqualTo(1));
  }

  @Test
  void what_fails_on_another_version_is_broken_and_not_flaky() {
    Figures failing = Kept.at("run-1", FixtureRecord.BEGUN, "another", Kept.failed(1, "One"));
    Figures unknown =
        Kept.at("run-0", FixtureRecord.BEGUN, "3f2a, changed since", Kept.failed(1, "One"));

    Flakiness flakiness =
        Flakiness.of(
            run(3, Kept.passed(1, "One")),
            new History(List.of(failing, unknown), List.of()),
            "shop");

    assertThat(flakiness.flaky()).isEmpty();
    assertThat(flakiness.runs()).isEqualTo(1);
  }

  @Test
  void what_passed_only_when_tried_again_is_flaky_by_itself() {
    ScenarioFigures again = new ScenarioFigures(1, "flaky", 10, "One", null);

    assertThat(Flakiness.of(run(1, again), History.NONE, "shop").flaky()).hasSize(1);
  }

  @Test
  void what_failed_before_its_feature_was_edited_is_broken_and_not_flaky() {
    Figures failing = Kept.withText("a1", run(1, Kept.failed(1, "One")));
    Figures passing = Kept.withText("b2", run(2, Kept.passed(1, "One")));
    Figures alike = Kept.withText("b2", run(1, Kept.failed(1, "One")));
    Figures first = Kept.withText("b2", run(0, Kept.passed(1, "One")));

    assertThat(flaky(passing, failing, first)).isEmpty();
    assertThat(flaky(passing, alike, first)).hasSize(1);
  }

  @Test
  void what_failed_on_another_target_file_is_not_flaky() {
    Figures passing = Kept.withText("system.yml", "b2", run(2, Kept.passed(1, "One")));
    Figures first = Kept.withText("system.yml", "b2", run(0, Kept.passed(1, "One")));

    for (String other : List.of("a1", "b2")) {
      Figures failing = Kept.withText("system.yml", other, run(1, Kept.failed(1, "One")));
      assertThat(flaky(passing, failing, first)).hasSize(other.equals("b2") ? 1 : 0);
    }
  }

  @Test
  void what_failed_until_it_passed_was_mended_and_is_not_flaky() {
    Figures passing = run(3, Kept.passed(1, "One"));

    assertThat(flaky(passing, run(2, Kept.failed(1, "One")), run(1, Kept.failed(1, "One"))))
        .isEmpty();
    assertThat(flaky(passing, run(2, Kept.failed(1, "One")), run(1, Kept.passed(1, "One"))))
        .hasSize(1);
  }

  @Test
  void what_was_flaky_on_another_version_is_not_held_against_this_one() {
    Figures fresh = Kept.at("run-9", FixtureRecord.BEGUN, "another", Kept.passed(1, "One"));

    assertThat(
            flaky(
                fresh,
                run(3, Kept.passed(1, "One")),
                run(2, Kept.failed(1, "One")),
                run(1, Kept.passed(1, "One"))))
        .isEmpty();
  }

  @Test
  void a_run_and_its_rerun_count_once() {
    Figures first = run(1, Kept.failed(1, "One"), Kept.failed(2, "Two"));
    Figures both =
        Kept.at(
            "run-1+run-2",
            FixtureRecord.BEGUN.plusSeconds(60),
            "3f2a",
            new ScenarioFigures(1, "flaky", 10, "One", null),
            Kept.failed(2, "Two"));

    Flakiness flakiness =
        Flakiness.of(
            run(3, Kept.passed(1, "One"), Kept.passed(2, "Two")),
            new History(List.of(both, first), List.of()),
            "shop");

    assertThat(flakiness.runs()).isEqualTo(2);
    assertThat(flakiness.flaky())
        .singleElement()
        .satisfies(flaky -> assertThat(flaky.name()).isEqualTo("One"))
        .satisfies(flaky -> assertThat(flaky.failed().hits()).isEqualTo(1))
        .satisfies(flaky -> assertThat(flaky.failed().of()).isEqualTo(2));
  }

  private static List<Flakiness.Flaky> flaky(Figures run, Figures... before) {
    return Flakiness.of(run, new History(List.of(before), List.of()), "shop").flaky();
  }

  private static Figures run(int number, ScenarioFigures... scenarios) {
    Instant started = FixtureRecord.BEGUN.plusSeconds(60L * number);
    return Kept.at("run-" + number, started, "3f2a", scenarios);
  }

  private static ScenarioFigures took(long ms) {
    return new ScenarioFigures(1, "passed", ms, "One", null);
  }

  private static ScenarioFigures skipped() {
    return new ScenarioFigures(1, "skipped", 0, "One", null);
  }
}
