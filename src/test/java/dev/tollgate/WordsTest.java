package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every general step on a real service: where it holds it passes, and where not it says why. */
class WordsTest {
  private static final String SYSTEMS = "src/test/resources/words";

  @TempDir Path reports;

  @Test
  void what_is_right_passes() {
    assertThat(run("not @wrong")).as("exit code: GO").isZero();

    assertThat(scenarios()).hasSizeGreaterThan(15);
    assertThat(scenarios())
        .allSatisfy(s -> assertThat(s.status()).as(s.name()).isEqualTo(ScenarioStatus.PASSED));
  }

  @Test
  void what_is_wrong_fails_and_says_what_was_seen_instead() {
    assertThat(run("@wrong")).as("exit code: NO-GO").isEqualTo(1);

    assertThat(scenarios()).hasSizeGreaterThan(100);
    assertThat(scenarios().stream().filter(WordsTest::saysSomethingElse).map(WordsTest::shown))
        .isEmpty();
  }

  private static boolean saysSomethingElse(RecordedScenario scenario) {
    return scenario.status() != ScenarioStatus.FAILED
        || !failure(scenario).contains(scenario.name());
  }

  private static String shown(RecordedScenario scenario) {
    return scenario.place()
        + " "
        + scenario.status()
        + ": "
        + scenario.name()
        + "\n  but: "
        + failure(scenario);
  }

  private int run(String tags) {
    return Tollgate.commandLine()
        .execute("run", "--features", SYSTEMS, "--tags", tags, "--reports", reports.toString());
  }

  private List<RecordedScenario> scenarios() {
    return record().scenarios().stream().filter(s -> s.status() != ScenarioStatus.NOT_RUN).toList();
  }

  private RecordedRun record() {
    return RecordReader.read(List.of(reports.resolve("record.ndjson")));
  }

  private static String failure(RecordedScenario scenario) {
    return scenario.steps().stream()
        .filter(s -> s.failure() != null)
        .map(s -> s.failure().message())
        .findFirst()
        .orElse("it did not say why");
  }
}
