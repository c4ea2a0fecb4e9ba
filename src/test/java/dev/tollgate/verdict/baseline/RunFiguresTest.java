package dev.tollgate.verdict.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Machine;
import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.Request;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.LoadFixture;
import dev.tollgate.fixtures.RunFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.Shard;
import dev.tollgate.system.BadFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a run. */
class RunFiguresTest {
  private static final Machine OTHER = new Machine("Linux amd64", "A CPU", 64, "17.0.15");

  @TempDir Path dir;

  @Test
  void what_callers_waited_for_is_told_apart_by_method_and_path_and_by_no_id() {
    RecordedRun run =
        RunFixture.of(
                ScenarioFixture.at(3)
                    .seeing(
                        asked("x2", 20, 27, "GET", "/orders/17/lines"),
                        asked(
                            "x1",
                            10,
                            15,
                            "GET",
                            "/orders/76c27a25-f595-4b0c-a0f8-67373a708da1/lines"),
                        asked("x3", 30, 31, "GET", "/orders/deadbeefdeadbeef/lines"),
                        asked("x4", 40, 41, "POST", "/orders/new"),
                        Seen.byDependency("x5", 50, 59)),
                ScenarioFixture.of("cinema", 3).seeing(asked("x6", 60, 69, "GET", "/seats")))
            .build();

    assertThat(CallerLatencies.of(run, "shop"))
        .isEqualTo(
            Map.of(
                "GET /orders/{id}/lines",
                List.of(5.0, 7.0, 1.0),
                "POST /orders/new",
                List.of(1.0)));
  }

  @Test
  void what_has_no_answer_or_is_under_load_is_no_measure() {
    RecordedRun run =
        RunFixture.of(
                ScenarioFixture.at(3)
                    .seeing(
                        Seen.endingWith("x1", Exchange.Outcome.RESET, null),
                        LoadFixture.of("rush").at(100_000_000).lasting(30).build(),
                        asked("x2", 20, 27, "GET", "/orders"),
                        asked("x3", 200, 207, "GET", "/orders")))
            .build();

    assertThat(CallerLatencies.of(run, "shop")).isEqualTo(Map.of("GET /orders", List.of(7.0)));
  }

  @Test
  void how_quick_the_machine_is_is_told_by_stubs_that_did_nothing_out_of_the_ordinary() {
    Exchange call = Seen.byDependency("x1", 10, 12);
    RecordedRun run =
        RunFixture.of(
                ScenarioFixture.at(3)
                    .seeing(
                        call,
                        call.ended(90_000_000, call.response(), Exchange.Outcome.ANSWERED, "slow"),
                        Seen.byCaller("x3", 10, 15)))
            .build();

    assertThat(CallerLatencies.ofStubs(run, "shop")).containsExactly(2.0);
    assertThat(Figures.of(run).systems().get(0).stubs()).isNotNull();
    assertThat(Figures.of(RunFixture.of(ScenarioFixture.at(3)).build()).systems().get(0).stubs())
        .isNull();
  }

  @Test
  void a_run_is_whole_that_ended_and_left_nothing_out() {
    assertThat(isWhole(RunFixture.of(ScenarioFixture.at(3)))).isTrue();
    assertThat(isWhole(RunFixture.of(ScenarioFixture.at(3)).leaving(9))).isFalse();
    assertThat(
            isWhole(
                RunFixture.of(ScenarioFixture.at(3))
                    .in(RunFixture.shard("1.ndjson", FixtureRecord.info("all"), null, null))))
        .isFalse();
    assertThat(
            isWhole(
                RunFixture.of(ScenarioFixture.at(3))
                    .in(
                        RunFixture.shard(
                            "1.ndjson",
                            FixtureRecord.info("--tags few"),
                            new Plan(List.of()),
                            RunFixture.complete()))))
        .isFalse();
  }

  @Test
  void the_machine_and_the_commit_of_shards_are_known_where_they_are_alike() {
    RunFigures alike = figures(shard("a", FixtureRecord.MACHINE, "3f2a"), shard("b", null, "3f2a"));
    RunFigures mixed =
        figures(shard("a", FixtureRecord.MACHINE, "3f2a"), shard("b", OTHER, "77c1"));

    assertThat(alike.machine()).isEqualTo(FixtureRecord.MACHINE);
    assertThat(alike.commit()).isEqualTo("3f2a");
    assertThat(mixed.machine()).isNull();
    assertThat(mixed.commit()).isEqualTo("3f2a+77c1");
    assertThat(figures(shard("a", null, null)).commit()).isNull();
    assertThat(mixed.ids()).containsExactly("a", "b");
  }

  @Test
  void a_system_tells_how_many_scenarios_it_has_and_how_many_of_them_passed() {
    SystemFigures shop =
        Kept.of(Kept.passed(1, "One"), Kept.failed(2, "Two"), Kept.passed(3, "Three"))
            .systems()
            .get(0);

    assertThat(shop.count()).isEqualTo(3);
    assertThat(shop.passed()).isEqualTo(2);
  }

  @Test
  void what_was_cut_off_did_not_end_and_what_nobody_wrote_failed() {
    assertThat(new ScenarioFigures(3, "cut off", 0, "One", null).isEnded()).isFalse();
    assertThat(new ScenarioFigures(3, "undefined", 0, "One", null).isFailure()).isTrue();
  }

  @Test
  void scenarios_of_one_name_keep_their_examples_and_one_that_is_alone_does_not() {
    RecordedRun run =
        RunFixture.of(
                ScenarioFixture.at(3).named("Buying").of(Map.of("fruit", "apple")),
                ScenarioFixture.at(4).named("Buying").of(Map.of("fruit", "pear")),
                ScenarioFixture.at(5).named("Selling").of(Map.of("fruit", "plum")),
                ScenarioFixture.at(6).named("Buying"))
            .build();

    assertThat(Figures.of(run).systems().get(0).features().getOrDefault("shop.feature", List.of()))
        .extracting(ScenarioFigures::example)
        .containsExactly("apple", "pear", null, null);
  }

  @Test
  void a_system_has_its_own_scenarios_loads_texts_and_target_and_no_others() {
    RunInfo info =
        FixtureRecord.info("all")
            .with(
                List.of(
                    new RunInfo.Accepted("cinema", "staging", "7", null),
                    new RunInfo.Accepted("shop", "reference", "1.4.2", null, "c3")));
    Map<String, String> texts =
        Map.of("features/shop/shop.feature", "a1", "features/cinema/cinema.feature", "b2");
    RecordedRun run =
        RunFixture.of(
                ScenarioFixture.of("cinema", 3).seeing(LoadFixture.of("rush").build()),
                ScenarioFixture.at(3)
                    .of(Map.of("fruit", "apple"))
                    .seeing(LoadFixture.of("soak").build()))
            .in(RunFixture.on(texts, RunFixture.shard("1.ndjson", info, null, null)))
            .build();

    SystemFigures shop = Figures.of(run).of("shop").orElseThrow();

    assertThat(shop.target()).isEqualTo("reference");
    assertThat(shop.version()).isEqualTo("1.4.2");
    assertThat(shop.features().keySet()).containsExactly("shop.feature");
    assertThat(shop.texts()).isEqualTo(Map.of("shop.feature", "a1", "system.yml", "c3"));
    assertThat(shop.loads())
        .extracting(LoadFigures::scenario, LoadFigures::name)
        .containsExactly(tuple("Scenario 3 | apple", "soak"));
  }

  @Test
  void a_run_is_compared_with_the_one_before_it_on_the_same_target() {
    Figures now = Kept.at("r9", FixtureRecord.BEGUN.plusSeconds(9), "3f2a", Kept.failed(1, "One"));
    Figures before = Kept.at("r8", FixtureRecord.BEGUN, "3f2a", Kept.passed(1, "One"));

    Regression regression =
        Regression.of(now, Baselines.NONE, new History(List.of(before), List.of()), "shop");

    assertThat(regression.baseline()).isNull();
    assertThat(regression.last())
        .satisfies(last -> assertThat(last).isNotNull())
        .extracting(last -> last == null ? List.of() : last.places(ScenarioChange.Kind.BROKE))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(1);
    assertThat(Regression.of(now, Baselines.NONE, History.NONE, "shop").last()).isNull();
  }

  @Test
  void baselines_are_read_by_system_and_one_of_another_is_named() throws IOException {
    Figures kept = Kept.of(Kept.passed(1, "One"));
    Files.createDirectories(dir.resolve("features/empty"));
    FiguresFile.write(Baselines.file(dir.resolve("features"), "shop"), kept);

    assertThat(Baselines.read(dir.resolve("features")).all()).isEqualTo(Map.of("shop", kept));

    FiguresFile.write(Baselines.file(dir.resolve("features"), "cinema"), kept);
    assertThatThrownBy(() -> Baselines.read(dir.resolve("features")))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("has no figures of cinema; keep those of a run of it");
    assertThatThrownBy(() -> Baselines.read(dir.resolve("none")))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("cannot be listed");
  }

  private static boolean isWhole(RunFixture run) {
    return RunFigures.of(run.build()).whole();
  }

  private static RunFigures figures(Shard... shards) {
    return RunFigures.of(RunFixture.of(ScenarioFixture.at(3)).in(shards).build());
  }

  private static Shard shard(String id, @Nullable Machine machine, @Nullable String commit) {
    RunInfo like = FixtureRecord.info("all");
    return RunFixture.shard(
        id + ".ndjson",
        new RunInfo(
            id,
            like.started(),
            like.selection(),
            like.command(),
            null,
            like.tollgateVersion(),
            commit,
            like.systems(),
            machine),
        null,
        RunFixture.complete());
  }

  private static Exchange asked(String id, long from, long to, String method, String path) {
    return Seen.withRequest(
        Seen.byCaller(id, from, to), new Request(method, path, List.of(), Seen.json("{}")));
  }
}
