package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.VerdictText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fixture is run for real, and its verdict is the one that stands beside it. */
class FixtureVerdictTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "passing",
        "failing",
        "undefined",
        "ambiguous",
        "pending",
        "skipped",
        "skipped-without-reason",
        "empty",
        "failing-hook",
        "unknown-item",
        "unproven",
        "unproven-so-far",
        "to-be-written",
        "nothing-written",
        "no-checklist",
        "nothing"
      })
  void a_fixture_gets_the_verdict_that_stands_beside_it(String fixture) throws IOException {
    FixtureRecord record = FixtureRecord.complete(fixture);
    Path expected = Path.of("src/test/resources/fixtures", fixture, "verdict.txt");

    String verdict = VerdictText.of(Verdict.of(record.read(), record.checklists()));

    assertThat(verdict).isEqualTo(Files.readString(expected));
  }
}
