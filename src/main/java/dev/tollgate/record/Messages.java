package dev.tollgate.record;

import dev.tollgate.evidence.Written;
import io.cucumber.messages.ndjson.Deserializer;
import io.cucumber.messages.types.Attachment;
import io.cucumber.messages.types.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The messages of one record file, a line each, read one after the other. A killed run can leave
 * half a last line, which is the only line that may be broken.
 */
final class Messages {
  /** Enough for all cores, and little beside what is read from them. */
  private static final int TOGETHER = 8;

  /** A run has thousands of these, and nobody asks for one. */
  private static final byte[] STEP_DEFINITION = ascii("{\"stepDefinition\":{");

  private static final byte[] WHOLE = ascii("}}");

  private final Deserializer json = new Deserializer();
  private final Path file;
  private final Reader reader;

  /** Takes the messages. */
  interface Reader {
    /** The message of that line, which is counted from 1. */
    void message(Message message, int line);

    void damage(int line, String message);

    /** A line that is whole and tells nothing that is asked for, with its checksum. */
    default void unasked(long checksum) {}

    /** The line holds what must not be there. */
    default void secret(int line, String what) {}

    /** The file ends in the middle of a line. */
    void cut();
  }

  /**
   * One with no message is broken, unless it is blank, or was not asked for: that has a checksum.
   */
  private record Line(
      Optional<Message> message, boolean blank, OptionalLong unasked, Optional<String> secret) {}

  Messages(Path file, Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  void read() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Blocks blocks = new Blocks(in);
      int number = 0;
      List<byte[]> some = next(blocks);
      while (!some.isEmpty()) {
        List<byte[]> after = next(blocks);
        // What takes the time is to parse them, and no line needs another for that.
        List<Line> lines = some.parallelStream().flatMap(this::lines).toList();
        for (int i = 0; i < lines.size(); i++) {
          number++;
          take(lines.get(i), number, after.isEmpty() && i == lines.size() - 1);
        }
        some = after;
      }
    }
  }

  private static List<byte[]> next(Blocks blocks) throws IOException {
    List<byte[]> some = new ArrayList<>();
    while (some.size() < TOGETHER) {
      byte[] block = blocks.next();
      if (block == null) {
        break;
      }
      some.add(block);
    }
    return some;
  }

  private Stream<Line> lines(byte[] block) {
    List<Line> lines = new ArrayList<>();
    for (int from = 0; from < block.length; ) {
      int end = from;
      while (end < block.length && block[end] != '\n') {
        end++;
      }
      byte[] line = Arrays.copyOfRange(block, from, end);
      Optional<String> secret = SecretSearch.in(line);
      if (isStepDefinition(line)) {
        OptionalLong checksum = OptionalLong.of(Written.checksumOf(line));
        lines.add(new Line(Optional.empty(), false, checksum, secret));
      } else {
        Optional<Message> message = parse(line);
        boolean blank = message.isEmpty() && text(line).isBlank();
        lines.add(new Line(message, blank, OptionalLong.empty(), secret));
      }
      from = end + 1;
    }
    return lines.stream();
  }

  private void take(Line read, int line, boolean last) {
    read.secret().ifPresent(what -> reader.secret(line, what));
    if (read.message().isPresent()) {
      reader.message(read.message().get(), line);
    } else if (read.unasked().isPresent()) {
      reader.unasked(read.unasked().getAsLong());
    } else if (last && !read.blank()) {
      reader.cut();
    } else if (!read.blank()) {
      reader.damage(line, "is no Cucumber message");
    }
  }

  /** A whole one; half of one tells that the record was cut off. */
  private static boolean isStepDefinition(byte[] line) {
    int head = STEP_DEFINITION.length;
    int end = line.length - WHOLE.length;
    return end >= head
        && Arrays.equals(line, 0, head, STEP_DEFINITION, 0, head)
        && Arrays.equals(line, end, line.length, WHOLE, 0, WHOLE.length);
  }

  private Optional<Message> parse(byte[] line) {
    try {
      return Optional.of(Message.of(envelope(line), Written.checksumOf(line)));
    } catch (IOException | RuntimeException e) {
      // Not JSON, or JSON that lacks what the message must have.
      return Optional.empty();
    }
  }

  private Envelope envelope(byte[] line) throws IOException {
    try {
      Attachment attachment = AttachmentJson.read(line);
      if (attachment != null) {
        return Envelope.of(attachment);
      }
    } catch (IOException | RuntimeException e) {
      // Broken, or has half a character, which is let through: a kill can leave one.
    }
    return json.readValue(text(line));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** With a sign of its own for what is no character. */
  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }
}
