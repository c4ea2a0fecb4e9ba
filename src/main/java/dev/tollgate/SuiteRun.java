package dev.tollgate;

import dev.tollgate.system.SystemFolder;
import dev.tollgate.verdict.Decision;
import dev.tollgate.world.ScenarioTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A run whose scenarios are launched by Maven or an editor, through the suite class. */
public final class SuiteRun {
  private static final int TOGETHER = 8;

  private final AcceptanceRun run;
  private final Judgement judgement;
  private final Interruption interruption;
  private final ReportsLock lock;

  private SuiteRun(
      AcceptanceRun run, Judgement judgement, Interruption interruption, ReportsLock lock) {
    this.lock = lock;
    this.run = run;
    this.judgement = judgement;
    this.interruption = interruption;
  }

  /**
   * Starts every system below the features folder on its reference target, or the one that the
   * property {@code tollgate.target} names.
   *
   * @throws IOException when the record cannot be written
   */
  public static SuiteRun start(Path features, Path reports) throws IOException {
    RunSettings settings =
        new RunSettings(
            SystemFolder.all(features),
            System.getProperty("tollgate.target", "reference"),
            "as Maven or the editor selected",
            "./mvnw verify -Pacceptance",
            reports,
            false,
            false,
            new ScenarioTerms(TOGETHER, 1, null));
    Judgement judgement = new Judgement(features, null, reports, System.out);
    judgement.checkFiles();
    settings.checkFiles();
    ReportsLock lock = ReportsLock.take(reports);
    StaleReport.remove(reports);
    AcceptanceRun run = AcceptanceRun.start(settings, Undertaking.OF_OTHERS, System.out);
    Interruption interruption = Interruption.prepare(run, judgement);
    try {
      run.adoptPlan();
      run.awaitReady(List.of());
    } catch (RuntimeException e) {
      interruption.dismiss();
      run.discard();
      lock.close();
      throw e;
    }
    return new SuiteRun(run, judgement, interruption, lock);
  }

  /**
   * Ends the run and makes the report.
   *
   * @throws IOException when the folder of the reports cannot be left
   * @throws AssertionError when the verdict is not GO: Maven's build fails with it
   */
  public void judge() throws IOException {
    run.end();
    interruption.dismiss();
    run.close();
    Decision decision = judgement.of(run.records());
    lock.close();
    if (decision != Decision.GO) {
      throw new AssertionError(
          "The verdict is "
              + decision.word()
              + ": see "
              + judgement.reports().resolve("index.html"));
    }
  }
}
