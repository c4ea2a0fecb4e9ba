package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.vocabulary.StepDefinition;
import dev.tollgate.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every general step on a real service: where it holds it passes, and where not it says why. */
class WordsTest {
  private static final String SYSTEMS = "src/test/resources/words";

  /** Services that are accepted with tokens, loads, contracts or papers: tried with those. */
  private static final Set<String> TRIED_ELSEWHERE =
      Set.of(
          "CallerSteps",
          "ComparisonSteps",
          "InvariantSteps",
          "LimitSteps",
          "LoadSteps",
          "PaperSteps");

  private static final Path SHOP = Path.of("src/test/resources/systems/shop");

  private final Vocabulary vocabulary = Vocabulary.of(RunCommand.GLUE);

  @TempDir Path reports;

  @Test
  void what_is_right_passes() throws IOException {
    assertThat(systems().run("not @wrong")).as("exit code: GO").isZero();

    assertThat(systems().scenarios()).hasSizeGreaterThan(15);
    assertThat(systems().scenarios())
        .allSatisfy(s -> assertThat(s.status()).as(s.name()).isEqualTo(ScenarioStatus.PASSED));
    assertThat(untried("orders.feature")).as("steps that nothing here says").isEmpty();
  }

  @Test
  void what_is_wrong_fails_and_says_what_was_seen_instead() throws IOException {
    assertThat(systems().run("@wrong")).as("exit code: NO-GO").isEqualTo(1);

    assertThat(systems().scenarios()).hasSizeGreaterThan(100);
    assertThat(
            systems().scenarios().stream()
                .filter(WordsTest::saysSomethingElse)
                .map(WordsTest::shown))
        .isEmpty();
    assertThat(systems().scenarios().stream().map(SystemsRun::failure))
        .as("secrets in what is said")
        .noneMatch(said -> said.contains("geheim"));
    assertThat(Files.readString(reports.resolve("record.ndjson")))
        .as("a token in the record")
        .doesNotContain("c2lnbmF0dXJl");
    assertThat(untried("wrong.feature")).as("steps that no failing scenario says").isEmpty();
  }

  /** The general steps that neither this run nor a feature of the shop says. */
  private List<String> untried(String feature) throws IOException {
    Set<String> tried =
        Stream.concat(
                systems().scenarios().stream()
                    .flatMap(s -> s.steps().stream())
                    .map(RecordedStep::text),
                Files.readAllLines(SHOP.resolve(feature)).stream()
                    .map(line -> line.strip().replaceFirst("^\\w+ ", "")))
            .flatMap(line -> vocabulary.matching(line).stream())
            .map(StepDefinition::method)
            .collect(Collectors.toSet());
    return vocabulary.steps().stream()
        .filter(step -> step.system().isEmpty())
        .map(StepDefinition::method)
        .filter(method -> !TRIED_ELSEWHERE.contains(method.replaceFirst("\\..*", "")))
        .filter(method -> !tried.contains(method))
        .toList();
  }

  private static boolean saysSomethingElse(RecordedScenario scenario) {
    return scenario.status() != ScenarioStatus.FAILED
        || !SystemsRun.failure(scenario).contains(scenario.name());
  }

  private static String shown(RecordedScenario scenario) {
    return scenario.place()
        + " "
        + scenario.status()
        + ": "
        + scenario.name()
        + "\n  but: "
        + SystemsRun.failure(scenario);
  }

  private SystemsRun systems() {
    return new SystemsRun(SYSTEMS, reports);
  }
}
