package dev.tollgate.record;

import io.cucumber.messages.ndjson.Deserializer;
import io.cucumber.messages.types.Envelope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one record file, a line each, read one after the other. A killed run can leave
 * half a last line, which is the only line that may be broken.
 */
final class Messages {
  private final Deserializer json = new Deserializer();
  private final Path file;
  private final Reader reader;

  /** Takes the messages. */
  interface Reader {
    /** The message of that line, which is counted from 1. */
    void message(Envelope message, int line);

    void damage(int line, String message);

    /** The file ends in the middle of a line. */
    void cut();
  }

  Messages(Path file, Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  void read() throws IOException {
    // Not Files.newBufferedReader, which gives up at the half character that a kill can leave.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      String next = lines.readLine();
      while (next != null) {
        String line = next;
        next = lines.readLine();
        number++;
        if (!line.isBlank()) {
          line(line, number, next == null);
        }
      }
    }
  }

  private void line(String line, int number, boolean last) {
    Envelope message = parse(line);
    if (message != null) {
      reader.message(message, number);
    } else if (last) {
      reader.cut();
    } else {
      reader.damage(number, "is no Cucumber message");
    }
  }

  private @Nullable Envelope parse(String line) {
    try {
      return json.readValue(line);
    } catch (IOException | RuntimeException e) {
      // Not JSON, or JSON that lacks what the message must have.
      return null;
    }
  }
}
