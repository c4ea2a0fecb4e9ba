package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command says of itself. */
class HelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "new",
        "lint",
        "steps",
        "report",
        "merge",
        "gate",
        "prove",
        "export",
        "baseline",
        "load-worker"
      })
  void every_command_names_its_exit_codes(String command) {
    Console console = Console.run(command, "--help");

    assertThat(console.code()).isZero();
    assertThat(console.out()).contains("Exit codes:").containsPattern("64 +wrong usage\n");
  }

  @Test
  void the_exit_codes_of_a_run_are_those_of_its_answers() {
    assertThat(Console.run("run", "--help").out())
        .containsPattern("0 +GO\n")
        .containsPattern("1 +NO-GO, or NEEDS_WORK\n")
        .containsPattern("3 +NO-VERDICT");
  }
}
