package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each invariant on a service that does what it is told, right and wrong. */
class InvariantsTest {
  @TempDir Path reports;

  @Test
  void whatASoundServiceDoesBreaksNone() {
    run("not @wrong");

    assertThat(scenarios()).hasSizeGreaterThan(5);
    assertThat(scenarios())
        .allSatisfy(
            s -> assertThat(s.status()).as(s.name() + failure(s)).isEqualTo(ScenarioStatus.PASSED));
  }

  @Test
  void whatBreaksOneFailsTheScenarioAndSaysTheNumbers() {
    run("@wrong and not @stray");

    assertThat(scenarios()).hasSizeGreaterThan(15);
    assertFailuresAreNamed();
  }

  /** By itself: whoever has a request under way when such a call comes is told. */
  @Test
  void aCallThatBelongsToNobodyFailsWhoeverHadARequestUnderWay() {
    run("@stray");

    assertThat(scenarios()).hasSize(1);
    assertFailuresAreNamed();
  }

  private void assertFailuresAreNamed() {
    assertThat(scenarios())
        .allSatisfy(
            s -> {
              assertThat(s.status()).as(s.name()).isEqualTo(ScenarioStatus.FAILED);
              assertThat(failure(s)).contains(s.name());
            });
  }

  private void run(String tags) {
    int unused =
        Tollgate.commandLine()
            .execute(
                "run",
                "--features",
                "src/test/resources/invariants",
                "--tags",
                tags,
                "--reports",
                reports.toString());
  }

  private List<RecordedScenario> scenarios() {
    return RecordReader.read(List.of(reports.resolve("record.ndjson"))).scenarios();
  }

  private static String failure(RecordedScenario scenario) {
    return scenario.steps().stream()
        .map(step -> step.failure())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }
}
