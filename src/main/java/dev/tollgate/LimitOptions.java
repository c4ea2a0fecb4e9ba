package dev.tollgate;

import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.system.TimeLimit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long a run and a scenario may take. */
final class LimitOptions {
  @Option(
      names = "--run-limit",
      paramLabel = "TIME",
      description =
          "Ends the run after this: \"30 min\". What was seen is kept, and there is no verdict.")
  private @Nullable String run;

  @Option(
      names = "--scenario-limit",
      paramLabel = "TIME",
      description =
          "Fails a scenario that takes longer: \"90 s\". A load counts as long as it lasts.")
  private @Nullable String scenario;

  /** Null for none. */
  @Nullable Duration run() {
    return of("--run-limit", run);
  }

  /** Null for none. */
  @Nullable Duration scenario() {
    return of("--scenario-limit", scenario);
  }

  /** As they were given. */
  String words() {
    return (run == null ? "" : " --run-limit \"" + run + "\"")
        + (scenario == null ? "" : " --scenario-limit \"" + scenario + "\"");
  }

  private static @Nullable Duration of(String option, @Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      return TimeLimit.of(written).duration();
    } catch (IllegalArgumentException e) {
      throw new UnusableSelectionException(option + " " + e.getMessage());
    }
  }
}
