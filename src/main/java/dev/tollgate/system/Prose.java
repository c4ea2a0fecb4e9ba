package dev.tollgate.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Markdown file in parts.
 *
 * @param parts by their headings ({@code ## Steps}), what stands below each
 */
public record Prose(Map<String, String> parts) {

  /**
   * @throws BadFileException when it is not there or cannot be read
   */
  public static Prose read(Path file) {
    Map<String, String> parts = new LinkedHashMap<>();
    String heading = "";
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("## ")) {
          heading = line.substring(3).strip();
          parts.put(heading, "");
        } else {
          parts.merge(heading, line + "\n", String::concat);
        }
      }
    } catch (IOException e) {
      throw new BadFileException(file, 0, "cannot be read: no such file, or no text");
    }
    return new Prose(parts);
  }
}
