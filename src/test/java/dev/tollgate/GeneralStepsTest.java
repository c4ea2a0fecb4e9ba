package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The general steps, on a service that has no Java of its own in Tollgate. */
class GeneralStepsTest {
  private static final String SYSTEMS = "src/test/resources/systems";

  @TempDir Path reports;

  @Test
  void whatIsRightPasses() {
    assertThat(run("not @wrong")).as("exit code: GO").isZero();

    assertThat(record().accepted())
        .as("the version that the shop itself says, without the key in it")
        .containsExactly(new RunInfo.Accepted("shop", "reference", "1.4.2 ***(key)", null));
    assertThat(scenarios()).hasSizeGreaterThan(10);
    assertThat(scenarios())
        .allSatisfy(s -> assertThat(s.status()).as(s.name()).isEqualTo(ScenarioStatus.PASSED));
  }

  @Test
  void whatIsWrongFailsAndSaysWhatWasSeenInstead() {
    assertThat(run("@wrong")).as("exit code: NO-GO").isEqualTo(1);

    assertThat(scenarios()).hasSizeGreaterThan(15);
    assertThat(scenarios())
        .allSatisfy(
            s -> {
              assertThat(s.status()).as(s.name()).isEqualTo(ScenarioStatus.FAILED);
              assertThat(failure(s)).contains(s.name());
            });
  }

  @Test
  void whatTheServicePrintsToItsLastLineIsInTheRecord() {
    run("@SH-ORD-1");

    assertThat(
            record().shared().stream()
                .map(JournalEntry::seen)
                .filter(Event.class::isInstance)
                .map(seen -> ((Event) seen).text()))
        .contains("shop is open", "shop is closing, 500 of 500");
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
        .map(s -> s.failure().toString())
        .findFirst()
        .orElse("it did not say why");
  }
}
