package dev.tollgate.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that a reader sees the old one or the new one, and never half of one. */
final class OutputFile {
  private OutputFile() {}

  /** Something that is written bit by bit. */
  interface Text {
    void to(Writer writer) throws IOException;
  }

  static void write(Path file, String text) throws IOException {
    write(file, writer -> writer.write(text));
  }

  static void write(Path file, Text text) throws IOException {
    boolean unused =
        writeIf(
            file,
            writer -> {
              text.to(writer);
              return true;
            });
  }

  /** Something that says, when it is written, whether it is good enough to be kept. */
  interface Attempt {
    boolean to(Writer writer) throws IOException;
  }

  /** The same, with the old file left in place by what is not to be kept. */
  static boolean writeIf(Path file, Attempt text) throws IOException {
    Path dir = file.toAbsolutePath().getParent();
    if (dir == null) {
      throw new IOException(file + " is no file");
    }
    Files.createDirectories(dir);
    Path unfinished = Files.createTempFile(dir, "." + file.getFileName(), ".tmp");
    try {
      boolean kept;
      // One that writes a question mark for half a character, as a service may send it: a writer of
      // Files would give up, and leave no report.
      try (Writer writer =
          new BufferedWriter(
              new OutputStreamWriter(Files.newOutputStream(unfinished), StandardCharsets.UTF_8))) {
        kept = text.to(writer);
      }
      if (kept) {
        readableByAll(unfinished);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return kept;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** A temporary file is its owner's alone, and a CI server may serve the report as another. */
  private static void readableByAll(Path file) {
    boolean unused = file.toFile().setReadable(true, false);
  }
}
