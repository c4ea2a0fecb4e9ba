package dev.tollgate;

import java.nio.file.Files;
import java.nio.file.Path;

/** A path as somebody wrote it, where the name of a system is as good. */
final class WrittenPath {
  private WrittenPath() {}

  /**
   * The folder of the system that is named; the path as it is where there is one, or no such
   * system.
   *
   * @param features the folder of the systems
   */
  static Path in(Path features, Path written) {
    Path system = features.resolve(written);
    return !Files.exists(written) && Files.isRegularFile(system.resolve("system.yml"))
        ? system
        : written;
  }
}
