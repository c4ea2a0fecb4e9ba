package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;

/** How to see a scenario again. */
public final class Reproduce {
  /** What a run takes when nobody names a target. */
  private static final String USUAL = "reference";

  private static final String FEATURES = "features";

  private Reproduce() {}

  /** The command that runs it alone on the target that it ran on, from the project's top. */
  public static String command(RecordedScenario scenario, RecordedRun run) {
    String target =
        run.accepted().stream()
            .filter(accepted -> accepted.system().equals(scenario.place().system()))
            .map(accepted -> accepted.target())
            .filter(name -> !name.equals(USUAL))
            .findFirst()
            .map(name -> " --target " + Shell.word(name))
            .orElse("");
    return run.calledAs() + " run " + where(scenario, run.features()) + target;
  }

  /** A record has the same name for a feature wherever the folder of the systems lies. */
  private static String where(RecordedScenario scenario, String features) {
    String place = scenario.place().toString();
    return features.equals(FEATURES) || !place.startsWith(FEATURES + "/")
        ? place
        : Shell.word(features + place.substring(FEATURES.length()))
            + " --features "
            + Shell.word(features);
  }
}
