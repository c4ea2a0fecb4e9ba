package dev.tollgate.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Where something is named in a text. */
final class TextLine {
  private TextLine() {}

  /** The first line that has the name as a word of its own; 0 when none has. */
  static int of(Path file, String name) {
    Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (word.matcher(lines.get(i)).find()) {
          return i + 1;
        }
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
