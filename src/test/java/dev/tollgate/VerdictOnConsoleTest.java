package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says at its end, for who reads a build's log. */
class VerdictOnConsoleTest {
  @TempDir Path reports;

  @Test
  void items_that_are_unproven_are_named() {
    Console console =
        Console.run(
            "run",
            "--features",
            "src/test/resources/proof",
            "--tags",
            "@TI-ALL-1",
            "--reports",
            reports.toString());

    assertThat(console.code()).as(console.all()).isEqualTo(1);
    assertThat(console.out())
        .contains("NEEDS_WORK")
        .contains("item is unproven: TI-ALL-2, its scenarios were not selected (2: ")
        .contains("1 passed, 0 failed");
  }
}
