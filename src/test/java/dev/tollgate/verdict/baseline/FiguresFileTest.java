package dev.tollgate.verdict.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.system.BadFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresFileTest {
  @TempDir Path dir;

  @Test
  void what_is_written_is_read_again() throws IOException {
    Figures figures = figures();

    FiguresFile.write(dir.resolve("b.json"), figures);

    assertThat(FiguresFile.read(dir.resolve("b.json"))).isEqualTo(figures);
    assertThat(figures.run().machine()).isEqualTo(FixtureRecord.MACHINE);
    assertThat(figures.of("shop").orElseThrow().operations())
        .extracting(OperationFigures::name)
        .containsExactly("POST /buy");
  }

  @Test
  void the_same_figures_are_the_same_text_with_a_scenario_a_line() {
    String text = FiguresWriter.text(figures());

    assertThat(text)
        .isEqualTo(FiguresWriter.text(figures()))
        .containsPattern("\n +\\[\\d+,\"passed\",\\d+,\"One apple\"],?\n");
  }

  @Test
  void a_file_of_something_else_is_named_with_what_to_do() throws IOException {
    assertThatThrownBy(() -> FiguresFile.read(file("{\"name\": 1}")))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("b.json:1: is no file of figures")
        .hasMessageContaining("./tollgate baseline keep");
  }

  @Test
  void a_file_of_a_newer_tollgate_is_named_as_such() {
    assertThatThrownBy(() -> FiguresFile.read(file("{\n  \"tollgate-figures\": 2\n}")))
        .hasMessageContaining("b.json:2: has format 2, and this Tollgate knows 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"whole\": true} | [] | the key \"id\" is missing",
        "{\"id\": \"r\", \"selection\": \"all\", \"whole\": true, \"tollgate\": \"1\"} | [12,null,5,\"One apple\"] | a scenario lacks its status",
        "{\"id\": \"r\", \"selection\": \"all\", \"whole\": true, \"tollgate\": \"1\"} | [12,\"passed\",5] | a scenario lacks its name"
      })
  void what_a_bad_merge_leaves_is_told_and_no_stack_is_shown(
      String run, String scenario, String message) throws IOException {
    Path file =
        file(
            """
            {"tollgate-figures": 1, "run": %s, "systems": [
              {"name": "shop", "target": "reference", "items": {}, "operations": [],
               "features": {"shop.feature": [%s]}}]}
            """
                .formatted(run, scenario.equals("[]") ? "" : scenario));

    assertThatThrownBy(() -> FiguresFile.read(file))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_broken_file_is_named_with_its_line() {
    assertThatThrownBy(() -> FiguresFile.read(file("{\n  \"tollgate-figures\": 1,\n  \"run\": }")))
        .hasMessageContaining("b.json:3: cannot be used");
    assertThatThrownBy(() -> FiguresFile.read(file("{\"tollgate-figures\": 1, \"systems\": []}")))
        .hasMessageContaining("the key \"run\" is missing");
    assertThatThrownBy(
            () ->
                FiguresFile.read(
                    file(
                        FiguresWriter.text(figures())
                            .replaceFirst("\"name\": \"shop\"", "\"nmae\": \"shop\""))))
        .hasMessageContaining("the key \"name\" is missing");
    assertThatThrownBy(() -> FiguresFile.read(dir.resolve("none.json")))
        .hasMessageContaining("no such file");
  }

  @Test
  void a_thousand_scenarios_with_names_as_long_as_real_ones_take_at_most_a_hundred_kilobytes() {
    ScenarioFigures[] scenarios =
        IntStream.range(0, 1000)
            .mapToObj(
                i ->
                    new ScenarioFigures(
                        1000 + i,
                        "passed",
                        1000 + i,
                        "A name of " + i + " " + "x".repeat(45),
                        i % 5 == 0 ? "expired | another | 10" : null))
            .toArray(ScenarioFigures[]::new);

    assertThat(FiguresWriter.text(Kept.of(scenarios)).length()).isBetween(60_000, 100_000);
  }

  private static Figures figures() {
    return Figures.of(
        FixtureRecord.complete("passing")
            .last("One apple", null, Seen.byCaller("x1", 10, 52))
            .read(),
        Map.of("shop", Map.of("SH-1", "proven")));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(dir.resolve("b.json"), text);
  }
}
