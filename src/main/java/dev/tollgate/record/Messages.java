package dev.tollgate.record;

import io.cucumber.messages.ndjson.Deserializer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages of one record file, a line each, read one after the other. A killed run can leave
 * half a last line, which is the only line that may be broken.
 */
final class Messages {
  private static final int BUFFER = 1 << 16;
  private static final int TOGETHER = 256;

  private final Deserializer json = new Deserializer();
  private final Path file;
  private final Reader reader;

  /** Takes the messages. */
  interface Reader {
    /** The message of that line, which is counted from 1. */
    void message(Message message, int line);

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
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), BUFFER)) {
      int number = 0;
      List<String> some = next(lines);
      while (!some.isEmpty()) {
        List<String> after = next(lines);
        // What takes the time is to parse them, and no line needs another for that.
        List<Optional<Message>> parsed = some.parallelStream().map(this::parse).toList();
        for (int i = 0; i < some.size(); i++) {
          number++;
          if (!some.get(i).isBlank()) {
            take(parsed.get(i), number, after.isEmpty() && i == some.size() - 1);
          }
        }
        some = after;
      }
    }
  }

  private static List<String> next(BufferedReader lines) throws IOException {
    List<String> some = new ArrayList<>();
    while (some.size() < TOGETHER) {
      String line = lines.readLine();
      if (line == null) {
        break;
      }
      some.add(line);
    }
    return some;
  }

  private void take(Optional<Message> message, int line, boolean last) {
    if (message.isPresent()) {
      reader.message(message.get(), line);
    } else if (last) {
      reader.cut();
    } else {
      reader.damage(line, "is no Cucumber message");
    }
  }

  private Optional<Message> parse(String line) {
    try {
      return line.isBlank() ? Optional.empty() : Optional.of(Message.of(json.readValue(line)));
    } catch (IOException | RuntimeException e) {
      // Not JSON, or JSON that lacks what the message must have.
      return Optional.empty();
    }
  }
}
