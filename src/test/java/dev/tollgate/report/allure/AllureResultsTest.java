package dev.tollgate.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.fixtures.Tried;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllureResultsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "passing,passed",
    "skipped,skipped",
    "ambiguous,broken",
    "undefined,broken",
    "pending,broken",
    "failing,failed",
  })
  void an_outcome_is_what_allure_calls_it(String fixture, String status) throws IOException {
    JsonNode result = named("One apple", results(FixtureRecord.complete(fixture)));

    assertThat(result.get("status").asText()).isEqualTo(status);
    assertThat(result.get("stage").asText()).isEqualTo("finished");
  }

  @Test
  void a_scenario_that_shows_nothing_is_broken() throws IOException {
    JsonNode result = named("Nothing in it", results(FixtureRecord.complete("empty")));

    assertThat(result.get("status").asText()).isEqualTo("broken");
    assertThat(result.at("/statusDetails/message").asText()).contains("it shows nothing");
  }

  @Test
  void a_flaky_scenario_is_no_pass_and_is_called_flaky() throws IOException {
    JsonNode result =
        named("One apple", results(Tried.again(FixtureRecord.complete("passing"), "One apple")));

    assertThat(result.get("status").asText()).isEqualTo("broken");
    assertThat(result.at("/statusDetails/flaky").asBoolean()).isTrue();
    assertThat(result.at("/statusDetails/message").asText()).startsWith("flaky: passed only");
  }

  @Test
  void a_failure_is_told_at_its_scenario_and_at_its_step() throws IOException {
    JsonNode result = named("One apple", results(FixtureRecord.complete("failing")));

    assertThat(result.at("/statusDetails/message").asText()).contains("expected: 1");
    assertThat(result.at("/statusDetails/trace").asText()).contains("ShopSteps.paid");
    assertThat(result.get("steps").findValuesAsText("name"))
        .containsExactly(
            "Given an open shop", "Then 1 apple is paid for, not 2", "Then 1 apple is bought");
    assertThat(result.get("steps").findValuesAsText("status"))
        .containsExactly("passed", "failed", "skipped");
    assertThat(result.at("/steps/1/statusDetails/message").asText()).contains("expected: 1");
  }

  @Test
  void what_is_thrown_and_is_no_assertion_leaves_the_scenario_broken() throws IOException {
    FixtureRecord record = FixtureRecord.complete("failing");
    String line =
        record.lines().stream().filter(it -> it.contains("\"FAILED\"")).findFirst().orElseThrow();
    String thrown =
        line.replaceAll("org.opentest4j.AssertionFailedError", "java.lang.IllegalStateException");
    assertThat(thrown).isNotEqualTo(line);

    JsonNode result = named("One apple", results(record.replace(line::equals, thrown)));

    assertThat(result.get("status").asText()).isEqualTo("broken");
    assertThat(result.at("/steps/1/status").asText()).isEqualTo("broken");
  }

  @Test
  void a_scenario_that_did_not_end_is_broken_and_says_so() throws IOException {
    FixtureRecord whole = FixtureRecord.complete("failing");
    String last = whole.startedOf("A third");

    JsonNode result = named("A third", results(whole.cutBefore(line -> line.contains(last))));

    assertThat(result.get("status").asText()).isEqualTo("broken");
    assertThat(result.get("stage").asText()).isEqualTo("scheduled");
    assertThat(result.at("/statusDetails/message").asText()).isEqualTo("planned, and never began");
  }

  @Test
  void a_scenario_has_its_tags_and_the_severity_of_the_worst_of_its_items() throws IOException {
    List<JsonNode> results = results(FixtureRecord.complete("failing"));

    assertThat(labels(named("One apple", results)))
        .contains("epic=shop", "suite=Buying", "tag=SH-BUY-1", "severity=blocker");
    assertThat(labels(named("A third", results))).contains("tag=SH-BUY-2", "severity=normal");
  }

  @Test
  void what_was_seen_stands_at_its_step_and_else_at_the_one_before() throws IOException {
    FixtureRecord record =
        FixtureRecord.complete("failing")
            .last("One apple", "an open shop", Seen.byCaller("x1", 10, 52))
            .last("One apple", "1 apple is paid for, not 2", Seen.byDependency("x2", 12, 30))
            .last("One apple", null, Seen.log(-1, "from before every step"));

    JsonNode result = named("One apple", results(record));

    assertThat(result.at("/steps/0/attachments/0/name").asText())
        .isEqualTo("caller to shop: POST /buy");
    assertThat(result.at("/steps/1/attachments/0/name").asText())
        .isEqualTo("shop to bank: POST /debit");
    assertThat(result.at("/attachments/0/name").asText()).isEqualTo("log");
    JsonNode exchange =
        JSON.readTree(dir.resolve(result.at("/steps/0/attachments/0/source").asText()).toFile());
    assertThat(exchange.at("/request/body/text").asText()).isEqualTo("{\"n\":1}");
  }

  @Test
  void the_example_of_an_outline_is_its_parameters() throws IOException {
    assertThat(results(FixtureRecord.complete("passing")))
        .extracting(
            result ->
                result.get("parameters").findValuesAsText("name")
                    + "="
                    + result.get("parameters").findValuesAsText("value"))
        .containsExactlyInAnyOrder("[]=[]", "[n]=[2]", "[n]=[3]");
  }

  @Test
  void a_step_lasts_from_its_beginning_for_as_long_as_it_took() throws IOException {
    FixtureRecord record = FixtureRecord.complete("failing");
    RecordedScenario scenario = record.scenario("One apple");
    JsonNode result = named("One apple", results(record));

    for (int i = 0; i < scenario.steps().size(); i++) {
      Instant started = Objects.requireNonNull(scenario.steps().get(i).started());
      assertThat(result.at("/steps/" + i + "/start").asLong()).isEqualTo(started.toEpochMilli());
      assertThat(result.at("/steps/" + i + "/stop").asLong())
          .isEqualTo(started.plus(scenario.steps().get(i).took()).toEpochMilli());
    }
  }

  @Test
  void scenarios_of_one_name_are_not_tries_of_one_test() throws IOException {
    RecordedRun run = FixtureRecord.complete("passing").read();
    List<RecordedScenario> twice = new ArrayList<>(run.scenarios());
    twice.addAll(run.scenarios());

    AllureResults.write(
        dir,
        new RecordedRun(
            run.shards(), twice, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        FixtureRecord.complete("passing").checklists());

    assertThat(read())
        .extracting(it -> it.get("historyId"))
        .hasSameSizeAs(twice)
        .doesNotHaveDuplicates();
    assertThat(read()).extracting(it -> it.get("fullName")).doesNotHaveDuplicates();
  }

  @Test
  void a_name_that_looks_like_a_counted_one_is_another_test() throws IOException {
    RecordedRun run = FixtureRecord.complete("passing").read();
    RecordedScenario one = run.scenarios().get(0);
    List<RecordedScenario> alike =
        List.of(renamed(one, "X"), renamed(one, "X"), renamed(one, "X (2)"));

    AllureResults.write(
        dir,
        new RecordedRun(
            run.shards(), alike, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        FixtureRecord.complete("passing").checklists());

    assertThat(read()).hasSize(3);
  }

  @Test
  void results_of_an_earlier_export_go_and_files_of_others_stay() throws IOException {
    Path earlier = Files.writeString(dir.resolve("tollgate-0-result.json"), "{}");
    Path attached = Files.writeString(dir.resolve("tollgate-0-attachment.txt"), "before");
    Path other = Files.writeString(dir.resolve("tollgate-1.0.zip"), "another's");
    Path folder = Files.createDirectories(dir.resolve("tollgate-old").resolve("in it"));

    results(FixtureRecord.complete("passing"));

    assertThat(earlier).doesNotExist();
    assertThat(attached).doesNotExist();
    assertThat(other).hasContent("another's");
    assertThat(folder).isDirectory();
  }

  private static RecordedScenario renamed(RecordedScenario like, String name) {
    return new RecordedScenario(
        like.place(),
        like.feature(),
        like.rule(),
        name,
        like.description(),
        like.tags(),
        like.example(),
        like.steps(),
        like.status(),
        like.reason(),
        like.journal(),
        like.attached(),
        like.started(),
        like.ended());
  }

  @Test
  void a_feature_that_cannot_be_read_is_a_result_that_is_broken() throws IOException {
    FixtureRecord record = FixtureRecord.complete("passing");
    record
        .lines()
        .add(
            1,
            "{\"parseError\":{\"source\":{\"uri\":\"features/shop/cart.feature\",\"location\":{\"line\":3}},\"message\":\"(3:1): expected a step\"}}");

    assertThat(results(record))
        .anySatisfy(
            result -> {
              assertThat(result.get("name").asText())
                  .isEqualTo("features/shop/cart.feature is no Gherkin");
              assertThat(result.get("status").asText()).isEqualTo("broken");
              assertThat(result.at("/statusDetails/message").asText())
                  .isEqualTo("(3:1): expected a step");
            });
  }

  @Test
  void the_environment_says_what_was_accepted() throws IOException {
    results(FixtureRecord.complete("passing"));

    assertThat(dir.resolve("environment.properties"))
        .content()
        .contains("shop.target=reference\n", "shop.version=1.4.2\n", "run=r1\n");
  }

  private static JsonNode named(String name, List<JsonNode> results) {
    return results.stream()
        .filter(result -> result.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> results(FixtureRecord record) throws IOException {
    AllureResults.write(dir, record.read(), record.checklists());
    return read();
  }

  private List<JsonNode> read() throws IOException {
    List<JsonNode> results = new ArrayList<>();
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.filter(it -> it.toString().endsWith("-result.json")).toList()) {
        results.add(JSON.readTree(file.toFile()));
      }
    }
    return results;
  }

  private static List<String> labels(JsonNode result) {
    List<String> labels = new ArrayList<>();
    result
        .get("labels")
        .forEach(
            label -> labels.add(label.get("name").asText() + '=' + label.get("value").asText()));
    return labels;
  }
}
