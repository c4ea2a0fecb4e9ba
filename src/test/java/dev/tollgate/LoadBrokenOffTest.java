package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Load.Reading;
import dev.tollgate.load.EmbeddedEngine;
import dev.tollgate.load.LoadEngine;
import dev.tollgate.load.LoadEngineException;
import dev.tollgate.load.LoadPlan;
import dev.tollgate.load.Measured;
import dev.tollgate.load.Script;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.run.FeatureRunner;
import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.Selection;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.world.ScenarioTerms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that is gone before the load is over says nothing about the service. */
class LoadBrokenOffTest {
  private static final Path SYSTEMS = Path.of("src/test/resources/loads");

  @TempDir Path reports;

  /** Sends all of it, and cannot say what came. */
  private static final class Lost implements LoadEngine {
    private final LoadEngine sending = new EmbeddedEngine();

    @Override
    public Load.@Nullable Engine named() {
      return sending.named();
    }

    @Override
    public Measured run(
        LoadPlan plan,
        Script script,
        Supplier<Optional<Reading>> readings,
        Consumer<Progress> progress)
        throws InterruptedException {
      Measured unused = sending.run(plan, script, readings, progress);
      throw new LoadEngineException("the worker is gone");
    }
  }

  @Test
  void the_scenario_is_skipped_with_the_reason_and_nothing_of_it_is_checked() throws Exception {
    SystemFolder shop = new SystemFolder(SYSTEMS.resolve("shop"));
    FeatureRunner runner = new FeatureRunner(8, null, RunCommand.GLUE);
    Selection selection =
        new Selection(
            List.of(Selection.FeaturePath.of(shop.path().resolve("loads.feature").toString())),
            null);
    List<PlannedScenario> planned = runner.plan(selection);
    RunSettings settings =
        new RunSettings(
            List.of(shop),
            "reference",
            "all",
            "./tollgate run",
            reports,
            false,
            false,
            new ScenarioTerms(8, 0.1, new Lost(), null));

    int code =
        new Launch(
                runner,
                selection,
                settings,
                Undertaking.of(planned),
                new Judgement(SYSTEMS, null, reports, System.out),
                null)
            .run(selection);

    assertThat(code).isEqualTo(1);
    List<RecordedScenario> scenarios = new SystemsRun(SYSTEMS.toString(), reports).scenarios();
    assertThat(scenarios)
        .hasSize(planned.size())
        .allSatisfy(
            scenario -> {
              assertThat(scenario.status()).isEqualTo(ScenarioStatus.SKIPPED);
              assertThat(scenario.reason())
                  .isEqualTo("nobody can tell, as the load broke off: the worker is gone");
              assertThat(notes(scenario))
                  .contains("invariants and what has to hold to the end are not checked");
            });
  }

  private static List<String> notes(RecordedScenario scenario) {
    return scenario.journal().stream()
        .map(JournalEntry::seen)
        .filter(Event.class::isInstance)
        .map(seen -> ((Event) seen).text())
        .toList();
  }
}
