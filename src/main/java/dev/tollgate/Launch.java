package dev.tollgate;

import dev.tollgate.run.FeatureRunner;
import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.Selection;
import dev.tollgate.verdict.ShardOutcome;
import dev.tollgate.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run by our own runner, from its start to its verdict.
 *
 * @param selection what holds all of the undertaking's scenarios
 * @param limit how long the run may take once its targets serve; null for no limit
 */
record Launch(
    FeatureRunner runner,
    Selection selection,
    RunSettings settings,
    Undertaking undertaking,
    Judgement judgement,
    @Nullable Duration limit) {

  /**
   * Runs it.
   *
   * @param systems the folders of the systems whose scenarios a reader may ask for
   * @return its records, the oldest first: those of the runs that it reruns, and its own
   * @throws IOException when a record cannot be written
   */
  List<Path> record(Selection systems) throws IOException {
    AcceptanceRun run = AcceptanceRun.start(settings, undertaking, judgement.out());
    Interruption interruption = Interruption.prepare(run, judgement);
    try {
      try (RunWatch watch = RunWatch.start(run, interruption, judgement.out())) {
        run.awaitReady(runner.find(systems));
        watch.begin(limit);
        runner.run(selection, undertaking.own()).forEach(judgement.out()::println);
      }
    } catch (RuntimeException e) {
      interruption.dismiss();
      run.discard();
      throw e;
    }
    run.end();
    interruption.dismiss();
    run.close();
    return run.records();
  }

  /** A shard answers for its own scenarios; all else by the verdict. */
  static int judged(Judgement judgement, Undertaking undertaking, List<Path> records) {
    Verdict verdict = judgement.judge(records);
    return undertaking.shard() == null
        ? verdict.decision().exitCode()
        : ShardOutcome.of(verdict).exitCode();
  }

  /** All features of these systems. */
  static Selection allOf(List<dev.tollgate.system.SystemFolder> systems) {
    return new Selection(
        systems.stream().map(s -> new Selection.FeaturePath(s.path(), 0)).toList(), null);
  }

  /** Where they stand. */
  static Selection selectionOf(List<PlannedScenario> scenarios) {
    return new Selection(
        scenarios.stream()
            .map(PlannedScenario::feature)
            .distinct()
            .map(Selection.FeaturePath::of)
            .toList(),
        null);
  }
}
