package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Load.Reading;
import dev.tollgate.load.EmbeddedEngine;
import dev.tollgate.load.LoadEngine;
import dev.tollgate.load.LoadPlan;
import dev.tollgate.load.Measured;
import dev.tollgate.load.Script;
import dev.tollgate.record.MeasuredInVain;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.statistics.LatencyHistogram;
import dev.tollgate.system.SystemFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that had no time for a moment is asked again. */
class LateLoadsTest {
  private static final Path SYSTEMS = Path.of("src/test/resources/loads");

  @TempDir Path dir;
  private Path reports = Path.of("reports");
  private SystemFolder shop = new SystemFolder(SYSTEMS.resolve("shop"));

  /** Late as often as it is told, and in time from then on; the warm-up does not count. */
  private static final class Late implements LoadEngine {
    private final LoadEngine sending = new EmbeddedEngine();
    private final int often;
    private final int wrongAt;
    private final Runnable afterwards;
    private int asked;

    private Late(int often, int wrongAt, Runnable afterwards) {
      this.often = often;
      this.wrongAt = wrongAt;
      this.afterwards = afterwards;
    }

    private Late(int often) {
      this(often, 0, () -> {});
    }

    @Override
    public Measured run(
        LoadPlan plan,
        Script script,
        Supplier<Optional<Reading>> readings,
        Consumer<Progress> progress)
        throws InterruptedException {
      Measured measured = sending.run(plan, script, readings, progress);
      if (plan.phases().get(0).name().equals("warm-up")) {
        return measured;
      }
      asked++;
      afterwards.run();
      LatencyHistogram lag = LatencyHistogram.empty();
      lag.record(asked <= often ? 70_000_000 : 100);
      boolean wrong = asked == wrongAt;
      return new Measured(
          measured.tookMs(),
          wrong
              ? Map.of("order", new Measured.Figures(9, 1, LatencyHistogram.empty()))
              : measured.requests(),
          measured.slices(),
          wrong
              ? List.of(new Load.Problem("answered 500 in place of 201", 1, List.of()))
              : measured.problems(),
          measured.readings(),
          lag,
          measured.together(),
          measured.processorMs());
    }
  }

  @BeforeEach
  void aShopWithOneLoad() throws IOException {
    reports = dir.resolve("reports");
    Path systems = dir.resolve("features");
    try (Stream<Path> files = Files.walk(SYSTEMS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = systems.resolve(SYSTEMS.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    shop = new SystemFolder(systems.resolve("shop"));
    Files.delete(shop.path().resolve("wrong.feature"));
    Files.writeString(
        shop.path().resolve("loads.feature"),
        """
        Feature: Loads

          @SH-PERF-1 @timed
          Scenario: Users who wait for their answers
            When the profile "users" runs
            Then every answer is as it should be
        """);
  }

  @Test
  void a_load_that_tollgate_was_late_for_runs_again_on_a_target_that_starts_anew()
      throws Exception {
    Late engine = new Late(1);

    assertThat(run(engine)).as("exit code").isNotEqualTo(3);

    RecordedScenario scenario = scenario();
    assertThat(engine.asked).isEqualTo(2);
    assertThat(scenario.status()).isEqualTo(ScenarioStatus.PASSED);
    assertThat(load(scenario).pace().kept()).isTrue();
    assertThat(MeasuredInVain.in(scenario, "users"))
        .singleElement()
        .asString()
        .startsWith("load \"users\" was measured before this, when Tollgate itself was late by 70")
        .contains(" ms in 1 of 100 requests, and may be by ");
    assertThat(reports.resolve("record.1.ndjson")).exists();
    assertThat(
            new ObjectMapper()
                .readTree(reports.resolve("report.json").toFile())
                .findValue("measuredAgain")
                .asInt())
        .isEqualTo(1);
    assertThat(record().shards()).as("a run, and one that reruns it").hasSize(2);
  }

  @Test
  void at_the_third_time_the_machine_has_had_its_chances() throws Exception {
    Late engine = new Late(99);

    assertThat(run(engine)).as("exit code: NO-VERDICT").isEqualTo(3);

    assertThat(engine.asked).isEqualTo(3);
    assertThat(load(scenario()).pace().kept()).isFalse();
    assertThat(MeasuredInVain.in(scenario(), "users")).hasSize(2);
    assertThat(reports.resolve("summary.md"))
        .content()
        .contains(
            "Tollgate itself was ", " late in 1 of 100 requests", ", and was so 2 times before");
  }

  @Test
  void what_failed_for_sure_is_not_asked_again_until_it_passes() throws Exception {
    Late engine = new Late(1, 1, () -> {});

    int unused = run(engine);

    assertThat(engine.asked).isEqualTo(1);
    assertThat(scenario().status()).isEqualTo(ScenarioStatus.FAILED);
    assertThat(load(scenario()).failed()).isEqualTo(1);
  }

  @Test
  void what_is_wrong_the_second_time_is_wrong() throws Exception {
    Late engine = new Late(1, 2, () -> {});

    // Which is no NO-GO where the machine stands still just then.
    int unused = run(engine);

    assertThat(engine.asked).isEqualTo(2);
    assertThat(scenario().status()).isEqualTo(ScenarioStatus.FAILED);
  }

  @Test
  void a_run_with_a_limit_takes_no_longer_and_can_be_run_again_by_hand() throws Exception {
    Late engine = new Late(1);

    int code = new EngineRun(engine, reports, Duration.ofMinutes(5)).run(shop, feature());

    assertThat(code).as("exit code: NO-VERDICT").isEqualTo(3);
    assertThat(engine.asked).isEqualTo(1);
    assertThat(load(scenario()).pace().kept()).isFalse();
    Console again = Console.run("run", "--rerun", "--reports", reports.toString());
    assertThat(again.out()).contains("running 1 scenario\n");
    assertThat(MeasuredInVain.in(scenario(), "users")).isNotEmpty();
  }

  @Test
  void where_the_target_does_not_start_again_the_verdict_is_that_of_what_there_is()
      throws Exception {
    Late engine = new Late(1, 0, this::breakTheTarget);

    assertThat(run(engine)).as("exit code: NO-VERDICT").isEqualTo(3);

    assertThat(engine.asked).isEqualTo(1);
    assertThat(load(scenario()).pace().kept()).isFalse();
    assertThat(reports.resolve("record.1.ndjson")).doesNotExist();
    assertThat(reports.resolve("index.html")).exists();
  }

  private void breakTheTarget() {
    try {
      Files.writeString(
          shop.path().resolve("targets/reference.yml"), "launch: {command: [\"/bin/false\"]}\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int run(LoadEngine engine) throws Exception {
    return new EngineRun(engine, reports).run(shop, feature());
  }

  private String feature() {
    return shop.path().resolve("loads.feature").toString();
  }

  private RecordedRun record() {
    return RecordReader.read(KeptRecords.in(reports).files());
  }

  private RecordedScenario scenario() {
    List<RecordedScenario> all =
        record().scenarios().stream()
            .filter(each -> each.status() != ScenarioStatus.NOT_RUN)
            .toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Load load(RecordedScenario scenario) {
    assertThat(scenario.loads()).hasSize(1);
    return scenario.loads().get(0);
  }
}
