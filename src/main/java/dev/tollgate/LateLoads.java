package dev.tollgate;

import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run that goes on where nothing stands against it but loads for which Tollgate was late itself:
 * those scenarios run again, from their beginning and on a target that starts anew where it is
 * started here, as by {@code --rerun}. A machine that had no time for a moment needs nobody to
 * start it once more.
 *
 * @param launch the run
 * @param systems the folders of the systems whose scenarios a reader may ask for
 */
record LateLoads(Launch launch, Selection systems) {
  private static final int MOST = 2;

  /** What every scenario with a load carries. */
  private static final String TIMED = "@timed";

  /**
   * Runs all of it, and at most twice again what was measured in vain. Not of a shard, which has
   * one record to give away, nor where the run has a limit, which is there to be kept.
   *
   * @return the exit code
   * @throws IOException when a record or a report cannot be written
   */
  int run() throws IOException {
    List<Path> records = launch.record(systems);
    boolean goesOn = launch.undertaking().shard() == null && launch.limit() == null;
    for (int time = 1; goesOn && time <= MOST; time++) {
      Undertaking next = next(records);
      List<Path> more = next == null ? records : again(next);
      goesOn = !more.equals(records);
      records = more;
    }
    return Launch.judged(launch.judgement(), launch.undertaking(), records);
  }

  /**
   * What is to run again; null where that is nothing, or something else stands against the run. No
   * record is held while it runs: to collect a large heap is what makes Tollgate late.
   */
  private @Nullable Undertaking next(List<Path> records) {
    List<PlannedScenario> own = launch.undertaking().own();
    if (own.stream().noneMatch(each -> each.tags().contains(TIMED))) {
      return null;
    }
    LastRun last = LastRun.of(records);
    return last.isOnlyMeasuredInVain() && launch.judgement().verdict(records).isForLateLoadsOnly()
        ? last.rerunOf(last.left(own))
        : null;
  }

  private List<Path> again(Undertaking next) throws IOException {
    KeptRecords kept = KeptRecords.in(launch.settings().reports());
    List<PlannedScenario> left = next.own();
    launch
        .judgement()
        .out()
        .printf(
            "  Tollgate itself was late in the loads of %s: measured again%n",
            left.size() == 1 ? left.get(0) : left.size() + " scenarios");
    kept.setAside();
    try {
      return new Launch(
              launch.runner(),
              Launch.selectionOf(left),
              launch.settings().of(left),
              next,
              launch.judgement(),
              null)
          .record(systems);
    } catch (RuntimeException | IOException e) {
      // Whatever it is, there is a whole run, and it has a verdict.
      launch
          .judgement()
          .out()
          .println(
              "  it cannot be measured again: "
                  + Objects.requireNonNullElse(e.getMessage(), e.toString()));
      kept.putBack();
      return kept.files();
    }
  }
}
