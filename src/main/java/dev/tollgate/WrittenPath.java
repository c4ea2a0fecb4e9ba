package dev.tollgate;

import java.nio.file.Files;
import java.nio.file.Path;

/** A path as somebody wrote it, where one from the folder of the systems is as good. */
final class WrittenPath {
  private WrittenPath() {}

  /**
   * {@code features/shop} for {@code shop}; the path as it is where it is there, or not there
   * either.
   *
   * @param features the folder of the systems
   */
  static Path in(Path features, Path written) {
    Path below = features.resolve(written);
    return !Files.exists(written) && Files.exists(below) ? below : written;
  }
}
