package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof tells a suite that notices a fault from one that does not. */
class ProveTest {
  private static final Path FEATURES = Path.of("src/test/resources/proof");

  @TempDir Path reports;

  @Test
  void aFaultIsCaughtWhenTheItemThatItOffendsFailsAndAMissedOneIsNamed() throws IOException {
    Console console = Console.run(prove());

    assertThat(console.code()).as(console.all()).isEqualTo(1);
    assertThat(console.all())
        .contains("NOT PROVEN  1 of 3 faults caught")
        .contains("got past TI-ALL-2: too-slow-to-notice (")
        .contains("./tollgate run --target fault:too-slow-to-notice")
        .contains("no answer for TI-ALL-1: does-not-start (");

    JsonNode proof = new ObjectMapper().readTree(reports.resolve("proof.json").toFile());
    assertThat(proof.path("system").asText()).isEqualTo("till");
    assertThat(proof.at("/clean/failed")).isEmpty();
    JsonNode wrong = proof.at("/faults/0");
    assertThat(wrong.path("name").asText()).isEqualTo("says-no");
    assertThat(wrong.path("item").asText()).isEqualTo("TI-ALL-1");
    assertThat(wrong.path("caught").asBoolean()).isTrue();
    assertThat(wrong.at("/by/0").asText()).endsWith("till/till.feature:4");
    assertThat(proof.at("/faults/1/caught").asBoolean()).isFalse();
    assertThat(proof.at("/faults/1/by")).isEmpty();
    assertThat(proof.at("/faults/2/caught").asBoolean()).isFalse();
    assertThat(proof.at("/faults/2/trouble").asText()).contains("did not start");
    assertThat(proof.at("/scenarios/0/only/0").asText()).isEqualTo("says-no");
    assertThat(proof.at("/scenarios/1/catches").asInt()).as("what fails on none").isZero();
    assertThat(proof.at("/scenarios/2/failsBesides").asInt())
        .as("it was not run on the fault that offends another item")
        .isZero();
    assertThat(console.all()).contains("2 of 3 scenarios catch no fault\n");
    assertThat(reports.resolve("proof.html")).content().contains("NOT PROVEN", "says-no");
  }

  @Test
  void theWholeSuiteShowsAsWellWhatFailsOnFaultsOfOtherItems() throws IOException {
    Console console = Console.run(prove("--whole"));

    assertThat(console.all())
        .contains("2 of 3 scenarios catch no fault; 1 failed on none at all\n");
    JsonNode proof = new ObjectMapper().readTree(reports.resolve("proof.json").toFile());
    assertThat(proof.at("/scenarios/2/failsBesides").asInt()).isEqualTo(1);
    assertThat(proof.at("/scenarios/2/catches").asInt()).isZero();
  }

  @Test
  void aFaultCanBeTriedByItselfAndThenAllThatIsAskedForIsCaught() throws IOException {
    Files.writeString(reports.resolve("record.ndjson"), "of the last run");

    Console console = Console.run(prove("--fault", "says-no"));

    assertThat(console.code()).as(console.all()).isZero();
    assertThat(console.all())
        .as("how the page comes to show it")
        .contains("./tollgate report --features " + FEATURES + " --reports " + reports);
    assertThat(console.all())
        .contains("PROVEN  1 of 1 faults caught")
        .as("of one fault nothing is to be learned about the others' scenarios")
        .doesNotContain("catch no fault");
  }

  @Test
  void aNameThatIsNoneIsAnsweredWithTheFile() {
    Console console = Console.run(prove("--fault", "nothing"));

    assertThat(console.code()).isEqualTo(Tollgate.COULD_NOT_RUN);
    assertThat(console.all())
        .contains("no fault \"nothing\" in")
        .contains("faults.yml; known: says-no, too-slow-to-notice, does-not-start");
  }

  @Test
  void aNameThatIsNearlyOneIsAnsweredWithThoseThatAreAlike() {
    assertThat(Console.run(prove("--fault", "does-start")).all())
        .contains("; alike: does-not-start")
        .doesNotContain("says-no");
  }

  private String[] prove(String... more) {
    String[] all = {
      "prove", "till", "--features", FEATURES.toString(), "--reports", reports.toString()
    };
    String[] command = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, command, all.length, more.length);
    return command;
  }
}
