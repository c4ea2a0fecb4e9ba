package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.record.ScenarioStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules, backgrounds, outlines, tables, doc strings, tags and keywords in other languages: they
 * run, and are reported as they are written.
 */
class GherkinTest {
  @TempDir Path reports;

  @Test
  void all_that_gherkin_has_runs_and_is_reported() throws IOException {
    run("@desk");

    List<RecordedScenario> scenarios = scenarios();
    assertThat(scenarios)
        .extracting(RecordedScenario::name)
        .containsExactly(
            "A star for a keyword, and a table",
            "Both backgrounds",
            "1 of lamp",
            "20 of chairs",
            "30 of desks");
    assertThat(scenarios)
        .allSatisfy(s -> assertThat(s.status()).as(s.name()).isEqualTo(ScenarioStatus.PASSED));

    RecordedScenario star = scenarios.get(0);
    assertThat(star.rule()).isNull();
    assertThat(star.steps()).extracting(RecordedStep::keyword).containsExactly("Given", "*", "*");
    assertThat(star.steps().get(1).table()).containsExactly(List.of("name", "A | B"));

    RecordedScenario both = scenarios.get(1);
    assertThat(both.rule()).isEqualTo("What stands under a rule has its background too");
    assertThat(both.tags()).containsExactly("@desk", "@ruled");
    assertThat(both.steps())
        .extracting(RecordedStep::keyword)
        .containsExactly("Given", "Given", "When", "Then", "But");

    RecordedScenario many = scenarios.get(3);
    assertThat(many.tags()).containsExactly("@desk", "@ruled", "@counted", "@many");
    assertThat(many.example()).isEqualTo(Map.of("many", "20", "what", "chairs"));
    assertThat(many.steps().get(2).docString()).isEqualTo("{\"many\": 20, \"what\": \"chairs\"}");
  }

  @Test
  void a_tag_of_a_rule_or_of_some_examples_selects_what_is_under_it() {
    run("@counted and not @few");

    assertThat(scenarios())
        .extracting(RecordedScenario::name)
        .containsExactly("20 of chairs", "30 of desks");
  }

  @Test
  void keywords_of_another_language_run_and_stand_in_the_report() throws IOException {
    run("@deutsch");

    assertThat(scenarios())
        .extracting(RecordedScenario::name)
        .containsExactly("Eine Bestellung", "Von Lampe gibt es 1", "Von Stuhl gibt es 2");
    assertThat(scenarios())
        .allSatisfy(s -> assertThat(s.status()).as(s.name()).isEqualTo(ScenarioStatus.PASSED));
    JsonNode first =
        new ObjectMapper()
            .readTree(Files.readString(reports.resolve("report.json")))
            .at("/scenarios/0");
    assertThat(first.path("rule").asText()).isEqualTo("Die Schritte bleiben, wie sie sind");
    assertThat(first.at("/steps").findValuesAsText("keyword"))
        .containsExactly("Angenommen", "Wenn", "Dann", "Und", "Aber");
    assertThat(Files.readString(reports.resolve("index.html"))).contains("Eine Bestellung");
  }

  private void run(String tags) {
    Console console =
        Console.run(
            "run",
            "--features",
            "src/test/resources/words",
            "--tags",
            tags,
            "--reports",
            reports.toString());
    assertThat(console.err()).isEmpty();
    assertThat(console.out()).contains(", 0 failed").doesNotContain("✗");
  }

  /** By their places. */
  private List<RecordedScenario> scenarios() {
    return RecordReader.read(List.of(reports.resolve("record.ndjson"))).scenarios().stream()
        .filter(s -> s.status() != ScenarioStatus.NOT_RUN)
        .sorted(Comparator.comparingInt(s -> s.place().line()))
        .toList();
  }
}
