package dev.tollgate.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Requests that were recorded once, as files in the system's folder. */
public final class Recordings {
  private final World world;

  public Recordings(World world) {
    this.world = world;
  }

  /**
   * @param file from the system's folder: {@code requests/web-shop-2023.http}
   * @throws IllegalArgumentException when there is no such file
   */
  public RecordedRequest read(String file) {
    Path path = world.system().folder().resolve(file);
    try {
      return new RecordedRequest(Files.readString(path));
    } catch (IOException e) {
      throw new IllegalArgumentException(path + " cannot be read: " + e.getMessage(), e);
    }
  }
}
