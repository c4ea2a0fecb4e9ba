package dev.tollgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioLinesTest {
  private static final String FEATURE =
      """
      Feature: Till

        Background:
          Given a till is:
            | open |

        @SH-1
        @slow
        Scenario: One
          Given the body is:
            \"""
            Scenario: none
            \"""
          Then it rings

        Rule: By night

          # as in the checklist
          @SH-2
          Scenario Outline: <many>
            Then it rings <many>

            Examples:
              | many  |
              | twice |
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "7, 9", "8, 9", "9, 9", "10, 9", "12, 9", "14, 9", "15, 9", "1, 1", "16, 16", "19, 20",
    "20, 20", "21, 20", "23, 23", "24, 20", "25, 25", "99, 20"
  })
  void a_line_means_the_scenario_that_it_stands_in(int line, int scenario) throws IOException {
    assertThat(lines(FEATURE).around(line)).hasValue(scenario);
  }

  @Test
  void a_line_before_the_first_scenario_means_none() throws IOException {
    assertThat(lines(FEATURE).around(4)).isEqualTo(OptionalInt.empty());
    assertThat(lines(FEATURE).ofScenarios()).containsExactly(9, 20);
  }

  @Test
  void a_file_that_does_not_parse_has_none() throws IOException {
    assertThat(lines("Feature: x\nNonsense\n").ofScenarios()).isEmpty();
  }

  private ScenarioLines lines(String feature) throws IOException {
    return ScenarioLines.of(Files.writeString(folder.resolve("till.feature"), feature));
  }
}
