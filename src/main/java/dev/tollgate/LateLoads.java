package dev.tollgate;

import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.Selection;
import dev.tollgate.system.BadFileException;
import dev.tollgate.target.TargetException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A run that goes on where nothing stands against it but loads for which Tollgate was late itself:
 * those scenarios run again, from their beginning and on a target that starts anew, as by {@code
 * --rerun}. A machine that had no time for a moment needs nobody to start it once more.
 *
 * @param launch the run
 * @param systems the folders of the systems whose scenarios a reader may ask for
 */
record LateLoads(Launch launch, Selection systems) {
  private static final int MOST = 2;

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
      LastRun last = LastRun.of(records);
      goesOn = last.isOnlyMeasuredInVain();
      if (goesOn) {
        List<Path> more = again(last);
        goesOn = !more.equals(records);
        records = more;
      }
    }
    return Launch.judged(launch.judgement(), launch.undertaking(), records);
  }

  private List<Path> again(LastRun last) throws IOException {
    KeptRecords kept = KeptRecords.in(launch.settings().reports());
    List<PlannedScenario> left = last.left(launch.undertaking().own());
    launch
        .judgement()
        .out()
        .printf(
            "  Tollgate itself was late in the loads of %s: measured again, on a target that starts anew%n",
            left.size() == 1 ? left.get(0) : left.size() + " scenarios");
    kept.setAside();
    try {
      return new Launch(
              launch.runner(),
              Launch.selectionOf(left),
              launch.settings().of(left),
              last.rerunOf(left),
              launch.judgement(),
              null)
          .record(systems);
    } catch (TargetException | BadFileException e) {
      launch.judgement().out().println("  it cannot be measured again: " + e.getMessage());
      kept.putBack();
      return kept.files();
    } finally {
      kept.putBack();
    }
  }
}
