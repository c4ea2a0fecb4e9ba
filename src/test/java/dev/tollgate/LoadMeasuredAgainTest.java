package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Load.Reading;
import dev.tollgate.load.EmbeddedEngine;
import dev.tollgate.load.LoadEngine;
import dev.tollgate.load.LoadPlan;
import dev.tollgate.load.Measured;
import dev.tollgate.load.Script;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.statistics.LatencyHistogram;
import dev.tollgate.system.SystemFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that had no time for a moment is asked once more. */
class LoadMeasuredAgainTest {
  private static final SystemFolder SHOP =
      new SystemFolder(Path.of("src/test/resources/loads/shop"));

  /** Where the users who wait for their answers are. */
  private static final int LINE = 13;

  @TempDir Path reports;

  /** Late as often as it is told, and in time from then on. */
  private static final class Late implements LoadEngine {
    private final LoadEngine sending = new EmbeddedEngine();
    private final int often;
    private final int wrong;
    private int asked;

    /**
     * @param wrong so many answers are said to be wrong, the first time
     */
    private Late(int often, int wrong) {
      this.often = often;
      this.wrong = wrong;
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
      LatencyHistogram lag = LatencyHistogram.empty();
      lag.record(asked <= often ? 70_000_000 : 100);
      boolean right = asked > 1 || wrong == 0;
      return new Measured(
          measured.tookMs(),
          right
              ? measured.requests()
              : Map.of("order", new Measured.Figures(wrong, wrong, LatencyHistogram.empty())),
          measured.slices(),
          right
              ? measured.problems()
              : List.of(new Load.Problem("answered 500 in place of 201", wrong, List.of())),
          measured.readings(),
          lag,
          measured.together(),
          measured.processorMs());
    }
  }

  @Test
  void a_load_that_tollgate_was_late_for_is_measured_once_more() throws Exception {
    Late engine = new Late(1, 0);

    run(engine);

    RecordedScenario scenario = scenario();
    Load load = load(scenario);
    assertThat(scenario.status()).isEqualTo(ScenarioStatus.PASSED);
    assertThat(load.pace().kept()).isTrue();
    assertThat(load.late())
        .singleElement()
        .satisfies(vain -> assertThat(vain.pace().p99Ms()).isGreaterThan(60_000))
        .satisfies(vain -> assertThat(vain.sent()).isPositive());
    assertThat(engine.asked).isEqualTo(2);
    assertThat(keptWhole(scenario)).as("only of what the figures are of").isEqualTo(load.kept());
  }

  @Test
  void at_the_third_time_the_machine_has_had_its_chances() throws Exception {
    Late engine = new Late(99, 0);

    assertThat(run(engine)).as("exit code: NO-VERDICT").isEqualTo(3);

    Load load = load(scenario());
    assertThat(load.pace().kept()).isFalse();
    assertThat(load.late()).hasSize(2);
    assertThat(engine.asked).isEqualTo(3);
  }

  @Test
  void what_is_wrong_for_sure_is_not_asked_again_until_it_is_right() throws Exception {
    Late engine = new Late(1, 3);

    run(engine);

    assertThat(scenario().status()).isEqualTo(ScenarioStatus.FAILED);
    assertThat(load(scenario()).late()).isEmpty();
    assertThat(engine.asked).isEqualTo(1);
  }

  private int run(LoadEngine engine) throws Exception {
    return new EngineRun(engine, reports)
        .run(SHOP, SHOP.path().resolve("loads.feature") + ":" + LINE);
  }

  private RecordedScenario scenario() {
    List<RecordedScenario> all = new SystemsRun("", reports).scenarios();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Load load(RecordedScenario scenario) {
    assertThat(scenario.loads()).hasSize(1);
    return scenario.loads().get(0);
  }

  private static long keptWhole(RecordedScenario scenario) {
    return scenario.journal().stream()
        .map(JournalEntry::seen)
        .filter(
            seen -> seen instanceof Exchange exchange && exchange.side() == Exchange.Side.CALLER)
        .count();
  }
}
