package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.SystemFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The general steps, on a service that has no Java of its own in Tollgate. */
class GeneralStepsTest {
  private static final String SYSTEMS = "src/test/resources/systems";

  @TempDir Path reports;

  @Test
  void whatIsRightPasses() {
    assertThat(systems().run("not @wrong")).as("exit code: GO").isZero();

    assertThat(systems().record().accepted())
        .as("the version that the shop itself says, without the key in it")
        .containsExactly(
            new RunInfo.Accepted(
                "shop",
                "reference",
                "1.4.2 ***(key)",
                null,
                new SystemFolder(Path.of(SYSTEMS, "shop")).checksum("reference")));
    assertThat(systems().scenarios()).hasSizeGreaterThan(10);
    assertThat(systems().scenarios())
        .allSatisfy(s -> assertThat(s.status()).as(s.name()).isEqualTo(ScenarioStatus.PASSED));
  }

  @Test
  void whatIsWrongFailsAndSaysWhatWasSeenInstead() {
    assertThat(systems().run("@wrong")).as("exit code: NO-GO").isEqualTo(1);

    assertThat(systems().scenarios()).hasSizeGreaterThan(15);
    assertThat(systems().scenarios())
        .allSatisfy(
            s -> {
              assertThat(s.status()).as(s.name()).isEqualTo(ScenarioStatus.FAILED);
              assertThat(SystemsRun.failure(s)).contains(s.name());
            });
  }

  @Test
  void whatTheServicePrintsToItsLastLineIsInTheRecord() {
    systems().run("@SH-ORD-1");

    assertThat(
            systems().record().shared().stream()
                .map(JournalEntry::seen)
                .filter(Event.class::isInstance)
                .map(seen -> ((Event) seen).text()))
        .contains("shop is open", "shop is closing, 500 of 500");
  }

  private SystemsRun systems() {
    return new SystemsRun(SYSTEMS, reports);
  }
}
