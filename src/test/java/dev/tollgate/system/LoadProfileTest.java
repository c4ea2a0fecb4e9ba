package dev.tollgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadProfileTest {
  private static final String REQUESTS = "title: A load\nrequests:\n  one: {operation: order}\n";

  @TempDir Path folder;

  @BeforeEach
  void system() throws IOException {
    Files.writeString(
        folder.resolve("system.yml"), "title: Shop\noperations:\n  order: POST /orders\n");
    Files.createDirectory(folder.resolve("load"));
  }

  private LoadProfile profile(String text) throws IOException {
    Files.writeString(folder.resolve("load").resolve("p.yml"), text);
    return new SystemFolder(folder).load("p");
  }

  @Test
  void aPhaseGoesOnWhereTheOneBeforeEnded() throws IOException {
    LoadProfile profile =
        profile(
            REQUESTS
                + "phases:\n  - {to: 20 users, for: 5 s}\n  - {name: stay, for: 2 min}\n"
                + "  - {at: 3 users, for: 500 ms}\n");

    assertThat(profile.byRate()).isFalse();
    assertThat(profile.phases())
        .containsExactly(
            new LoadProfile.Phase("20 users", Duration.ofSeconds(5), users(0), users(20)),
            new LoadProfile.Phase("stay", Duration.ofMinutes(2), users(20), users(20)),
            new LoadProfile.Phase("3 users", Duration.ofMillis(500), users(3), users(3)));
  }

  private static LoadLevel users(double number) {
    return new LoadLevel(number, false);
  }

  @Test
  void whatIsNotSaidIsUsual() throws IOException {
    LoadProfile profile = profile(REQUESTS + "phases: [{at: 5 per second, for: 1 s}]\n");

    assertThat(profile.times()).isEqualTo(1);
    assertThat(profile.budgets()).isEmpty();
    assertThat(profile.requests().get("one"))
        .isEqualTo(
            new LoadProfile.Requested(
                1, "order", null, "application/json", 200, java.util.Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "phases: [{at: 5 per second}]|the key \"for\" is missing",
        "phases: [{for: 1 s}]|the first phase says no level",
        "phases: [{at: 5 users, for: 1 s}, {to: 5 per second, for: 1 s}]|a load is one of the two",
        "phases: [{at: 5 users, to: 6 users, for: 1 s}]|one of the two",
        "phases: [{at: 5 users, for: 0 s}]|lasts for 0",
        "phases: [{at: 1.5 users, for: 1 s}]|no parts of a user",
        "phases: [{at: many, for: 1 s}]|\"many\" is no level of load",
        "phases: [{at: 0 users, for: 1 s}]|nothing would be asked for",
        "phases: [{at: 9999 users, for: 1 s}]|more than one machine can be",
        "phases: []|\"phases\" is missing, or empty",
        "phases: [{at: 5 users, for: 1 s, form: x}]|form",
      })
  void aPhaseThatMakesNoSenseIsNamedWithItsFile(String phases, String message) {
    assertThatThrownBy(() -> profile(REQUESTS + phases + "\n"))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("p.yml")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p96: 1 s|\"p96\" is no percentile",
        "p95: soon|\"soon\" is no duration",
        "error rate: few|\"few\" is no share",
        "throughput: 5 users|write it as 50 per second",
      })
  void aBudgetThatMakesNoSenseIsNamed(String budget, String message) {
    assertThatThrownBy(
            () ->
                profile(
                    REQUESTS + "phases: [{at: 5 users, for: 1 s}]\nbudgets: {" + budget + "}\n"))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anOperationThatTheSystemDoesNotHaveIsNamedWithThoseThatItHas() {
    assertThatThrownBy(
            () -> profile(REQUESTS.replace("order", "buy") + "phases: [{at: 5 users, for: 1 s}]\n"))
        .hasMessageContaining("p.yml:3")
        .hasMessageContaining(
            "the request \"one\" asks for \"buy\", which is no operation of system.yml; operations: order");
  }

  @Test
  void aBodyThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () ->
                profile(
                    REQUESTS.replace("order", "order, body: x.json")
                        + "phases: [{at: 5 users, for: 1 s}]\n"))
        .hasMessageContaining(
            "the request \"one\" has the body x.json, which is no file beside this one");
  }

  @Test
  void aProfileThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    Files.writeString(folder.resolve("load").resolve("soak.yml"), "title: x\n");

    assertThatThrownBy(() -> new SystemFolder(folder).load("soka"))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("no such load profile")
        .hasMessageContaining("soak");
  }
}
