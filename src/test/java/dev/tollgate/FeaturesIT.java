package dev.tollgate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/**
 * The features for Maven ({@code -Pacceptance}) and for an editor; the same run as on the command
 * line.
 */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("features")
final class FeaturesIT {
  private static @Nullable SuiteRun run;

  @BeforeSuite
  static void start() throws IOException {
    run = SuiteRun.start(Path.of("features"), Path.of("reports"));
  }

  @AfterSuite
  static void judge() throws IOException {
    Objects.requireNonNull(run).judge();
  }
}
