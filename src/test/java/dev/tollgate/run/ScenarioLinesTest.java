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

        @night
        Rule: By night

          Background:
            Given it is late

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
    "7, 9", "8, 9", "9, 9", "10, 9", "12, 9", "14, 9", "15, 9", "1, 1", "16, 17", "17, 17",
    "18, 17", "19, 17", "20, 17", "21, 17", "22, 24", "23, 24", "24, 24", "25, 24", "27, 27",
    "28, 24", "29, 29"
  })
  void a_line_means_the_scenario_that_it_stands_in(int line, int scenario) throws IOException {
    assertThat(lines(FEATURE).around(line)).hasValue(scenario);
  }

  @Test
  void a_line_before_the_first_scenario_means_none() throws IOException {
    assertThat(lines(FEATURE).around(4)).isEqualTo(OptionalInt.empty());
    assertThat(lines(FEATURE).ofScenarios()).containsExactly(9, 24);
  }

  @Test
  void a_line_behind_the_end_means_none() throws IOException {
    assertThat(lines(FEATURE).count()).isEqualTo(29);
    assertThat(lines(FEATURE).around(30)).isEqualTo(OptionalInt.empty());
  }

  @Test
  void a_file_that_does_not_parse_has_none() throws IOException {
    assertThat(lines("Feature: x\nNonsense\n").ofScenarios()).isEmpty();
  }

  private ScenarioLines lines(String feature) throws IOException {
    return ScenarioLines.of(Files.writeString(folder.resolve("till.feature"), feature));
  }
}
