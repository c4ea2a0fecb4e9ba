package dev.tollgate.world;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Files that lie in the system's folder, beside its features. */
public final class SystemFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "json", "application/json",
          "xml", "application/xml",
          "yml", "application/yaml",
          "yaml", "application/yaml",
          "csv", "text/csv",
          "txt", "text/plain",
          "md", "text/markdown",
          "webp", "image/webp");

  private final World world;

  public SystemFiles(World world) {
    this.world = world;
  }

  /**
   * What is in a file.
   *
   * @param file from the system's folder: {@code files/lamp.png}
   * @throws IllegalArgumentException when it is not there
   */
  byte[] read(String file) {
    Path path = world.system().folder().resolve(file);
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new IllegalArgumentException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** What the name says that it is; unknown names are of {@code application/octet-stream}. */
  static String type(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(TYPES.get(ending))
        .or(() -> Optional.ofNullable(URLConnection.guessContentTypeFromName(file)))
        .orElse("application/octet-stream");
  }
}
