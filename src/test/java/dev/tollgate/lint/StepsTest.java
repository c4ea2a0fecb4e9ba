package dev.tollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsTest {
  private static final Vocabulary VOCABULARY = Vocabulary.of("dev.tollgate.lint.glue");

  @TempDir Path features;
  private Path shop = Path.of("shop");

  @BeforeEach
  void begin() throws IOException {
    shop = features.resolve("shop");
    Files.createDirectories(shop.resolve("targets"));
    Files.writeString(shop.resolve("system.yml"), "title: Shop\n");
    Files.writeString(
        shop.resolve("targets/reference.yml"), "address: http://localhost:1\nready: {path: /}\n");
    Files.writeString(
        shop.resolve("checklist.md"), "# Shop\n## Till\n- [ ] SH-1 · low · It rings\n");
    feature("Given a till that is shut\n    Then the till has 2 coins\n    And the till rings");
  }

  @Test
  void a_line_that_fits_two_steps_is_found_with_both() throws IOException {
    feature("Given a till that is open\n    Then the till has 2 coins\n    And the till rings");

    assertThat(found())
        .containsExactly(
            shop
                + "/till.feature:4: 'a till that is open' is written in more than one step:"
                + " a till that is open | a till that is {word}; change it so that it fits one");
  }

  @Test
  void a_step_of_the_systems_own_that_no_scenario_has_is_found() throws IOException {
    assertThat(found())
        .containsExactly(
            shop
                + ": its own step 'a till that is open' (TillSteps.open) is in no scenario; use it,"
                + " or take it out");
  }

  @Test
  void a_step_that_only_a_scenario_to_be_written_has_is_used() throws IOException {
    Files.writeString(
        shop.resolve("later.feature"),
        "Feature: Later\n\n  @SH-1 @to-be-written\n  Scenario: One\n    Then a till that is open\n");

    assertThat(found()).isEmpty();
  }

  private void feature(String steps) throws IOException {
    Files.writeString(
        shop.resolve("till.feature"),
        "Feature: Till\n  @SH-1\n  Scenario: It rings\n    " + steps + "\n");
  }

  private List<String> found() {
    return new Lint(features, VOCABULARY)
        .at(List.of()).findings().stream().map(Finding::toString).toList();
  }
}
