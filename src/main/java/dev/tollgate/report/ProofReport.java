package dev.tollgate.report;

import dev.tollgate.verdict.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What a proof found, as files. */
public final class ProofReport {
  private ProofReport() {}

  /**
   * Writes {@code proof.json} for scripts and {@code proof.html} for people.
   *
   * @throws UncheckedIOException when a file cannot be written
   */
  public static void write(Path dir, Proof proof) {
    try {
      OutputFile.write(dir.resolve("proof.json"), ProofJson.of(proof));
      OutputFile.write(dir.resolve("proof.html"), Page.of(proof));
    } catch (IOException e) {
      throw new UncheckedIOException("The proof cannot be written to " + dir, e);
    }
  }
}
