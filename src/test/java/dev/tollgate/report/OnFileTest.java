package dev.tollgate.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.FixtureRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnFileTest {
  @TempDir Path dir;

  @Test
  void a_proof_is_told_in_numbers() throws IOException {
    Files.writeString(
        dir.resolve("proof.json"),
        "{\"system\": \"shop\", \"target\": \"reference\", \"holds\": false, \"faults\": [{\"caught\": true}, {\"caught\": false}]}");

    assertThat(requireNonNull(read().proof()))
        .isEqualTo(new OnFile.ProofNumbers("shop", "reference", false, 1, 2, null));
  }

  @Test
  void a_proof_that_cannot_be_read_is_said_and_not_taken_for_none() throws IOException {
    Files.writeString(dir.resolve("proof.json"), "{\"system\": ");

    assertThat(requireNonNull(read().proof()).trouble()).contains("proof.json", "cannot be read");
  }

  @Test
  void without_a_proof_there_is_none() {
    assertThat(read().proof()).isNull();
  }

  private OnFile read() {
    return OnFile.read(dir, dir, FixtureRecord.complete("passing").read());
  }
}
