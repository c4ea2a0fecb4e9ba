package dev.tollgate.run;

import java.net.URI;
import java.nio.file.Path;

/**
 * Feature files as a record names them: from the top of the project, so that a record says the same
 * wherever the project lies, and gives no folder of this machine away.
 */
final class RecordedUris {
  private final String top;

  private RecordedUris(String top) {
    this.top = top;
  }

  static RecordedUris ofWorkingDirectory() {
    return new RecordedUris(Path.of("").toAbsolutePath().toUri().getPath());
  }

  /**
   * A line of the record with {@code "uri":"file:///top/features/x"} as {@code "uri":"features/x"}.
   */
  String shorten(String line) {
    return line.replace("\"uri\":\"file://" + top, "\"uri\":\"")
        .replace("\"uri\":\"file:" + top, "\"uri\":\"");
  }

  String shorten(URI uri) {
    String path = uri.getPath();
    return path.startsWith(top) ? path.substring(top.length()) : path;
  }
}
