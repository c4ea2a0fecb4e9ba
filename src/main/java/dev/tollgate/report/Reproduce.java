package dev.tollgate.report;

import dev.tollgate.record.RecordedScenario;

/** How to see a scenario again. */
public final class Reproduce {
  private Reproduce() {}

  /** The command that runs it alone, from the project's top. */
  public static String command(RecordedScenario scenario) {
    return "./tollgate run " + scenario.place();
  }
}
