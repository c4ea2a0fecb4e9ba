package dev.tollgate;

import dev.tollgate.load.LoadEngine;
import dev.tollgate.run.FeatureRunner;
import dev.tollgate.run.Selection;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.world.ScenarioTerms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run whose loads an engine of the test's own sends. */
record EngineRun(LoadEngine engine, Path reports, @Nullable Duration limit) {
  EngineRun(LoadEngine engine, Path reports) {
    this(engine, reports, null);
  }

  /**
   * Gives the exit code.
   *
   * @param feature a file, or a line of one
   */
  int run(SystemFolder system, String feature) throws Exception {
    FeatureRunner runner = new FeatureRunner(8, null, RunCommand.GLUE);
    Selection selection = new Selection(List.of(Selection.FeaturePath.of(feature)), null);
    RunSettings settings =
        new RunSettings(
            List.of(system),
            "reference",
            "all",
            "./tollgate run",
            reports,
            false,
            false,
            new ScenarioTerms(8, 0.1, engine, null));
    Launch launch =
        new Launch(
            runner,
            selection,
            settings,
            Undertaking.of(runner.plan(selection)),
            new Judgement(system.path().resolveSibling("."), null, reports, System.out),
            limit);
    return new LateLoads(launch, selection).run();
  }
}
