package dev.tollgate;

import dev.tollgate.run.Selection.FeaturePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A path that somebody asked for while its file is edited: {@code file:12} goes on to mean the
 * scenario that stood there.
 */
final class FollowedPath {
  private final Path file;
  private int line;
  private String text;

  private FollowedPath(Path file, int line, String text) {
    this.file = file;
    this.line = line;
    this.text = text;
  }

  static FollowedPath of(FeaturePath path) {
    List<String> lines = path.line() == 0 ? List.of() : lines(path.path());
    return new FollowedPath(
        path.path(),
        path.line(),
        path.line() > lines.size() || path.line() == 0 ? "" : lines.get(path.line() - 1));
  }

  /**
   * Where it stands now: at the nearest line with the same text, or at the same line where its text
   * itself was edited.
   */
  FeaturePath now() {
    if (line == 0) {
      return new FeaturePath(file, 0);
    }
    List<String> lines = lines(file);
    int nearest = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (lines.get(i - 1).equals(text)
          && (nearest == 0 || Math.abs(i - line) < Math.abs(nearest - line))) {
        nearest = i;
      }
    }
    if (nearest > 0) {
      line = nearest;
    } else if (line <= lines.size()) {
      text = lines.get(line - 1);
    }
    return new FeaturePath(file, line);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      // Whoever reads it next says what is wrong with it.
      return List.of();
    }
  }
}
