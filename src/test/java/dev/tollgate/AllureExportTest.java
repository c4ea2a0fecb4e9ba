package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.evidence.EvidenceJson;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Allure gets of a run of ours: one in which scenarios passed and others failed. */
class AllureExportTest {
  private static final String SYSTEMS = "src/test/resources/systems";
  private static final List<String> PASS =
      List.of(
          "An order goes through",
          "A number that the record has masked is checked as it came",
          "A text that the record has masked is checked as it came");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path reports;
  private static Path record;
  private static List<RecordedScenario> scenarios;
  private static Map<String, JsonNode> results;

  @BeforeAll
  static void run() throws IOException {
    List<String> command = new ArrayList<>(List.of("run", SYSTEMS + "/shop/wrong.feature"));
    for (String passes : PASS) {
      command.add(placeOf(passes));
    }
    command.addAll(List.of("--features", SYSTEMS, "--reports", reports.toString()));
    Console run = Console.run(command.toArray(String[]::new));
    assertThat(run.code()).as("exit code of the run: %s", run.all()).isEqualTo(1);
    record = reports.resolve("record.ndjson");
    scenarios = RecordReader.read(List.of(record)).scenarios();
    Console console = Console.run("export", "allure", record.toString());
    assertThat(console.code()).as(console.all()).isZero();
    results = resultsIn(reports.resolve("allure-results"));
  }

  @Test
  void everyScenarioIsAResultWithItsStatus() {
    assertThat(results.keySet())
        .containsExactlyInAnyOrderElementsOf(
            scenarios.stream().map(RecordedScenario::name).toList());
    for (RecordedScenario scenario : scenarios) {
      String status = result(scenario.name()).get("status").asText();
      if (scenario.status() == ScenarioStatus.PASSED) {
        assertThat(status).as(scenario.name()).isEqualTo("passed");
      } else {
        assertThat(status).as(scenario.name()).isIn("failed", "broken");
      }
    }
    assertThat(result("the status should be 200, and is 201").get("status").asText())
        .isEqualTo("failed");
    assertThat(result("cannot be read").get("status").asText()).isEqualTo("broken");
  }

  @Test
  void everythingThatWasSeenIsAFileOfItsOwnAtItsStep() throws IOException {
    for (RecordedScenario scenario : scenarios) {
      JsonNode result = result(scenario.name());
      List<JsonNode> attached = new ArrayList<>();
      for (int step = 0; step < scenario.steps().size(); step++) {
        List<JsonNode> there = evidenceOf(result.at("/steps/" + step));
        assertThat(there).containsAll(seen(scenario, step));
        attached.addAll(there);
      }
      attached.addAll(evidenceOf(result));
      assertThat(attached)
          .as(scenario.name())
          .containsExactlyInAnyOrderElementsOf(seen(scenario, null));
    }
    JsonNode sent = result("An order goes through").at("/steps/1");
    assertThat(sent.get("name").asText()).startsWith("When the caller sends POST");
    assertThat(sent.get("attachments").findValuesAsText("name"))
        .contains(
            "caller to shop: POST /orders",
            "shop to stock: POST /reserve",
            "shop to price list: POST /price");
  }

  @Test
  void stepsHaveTheirTimesAndFollowEachOther() {
    for (JsonNode result : results.values()) {
      long before = result.get("start").asLong();
      for (JsonNode step : result.get("steps")) {
        assertThat(step.get("start").asLong()).isGreaterThanOrEqualTo(before);
        assertThat(step.get("stop").asLong()).isGreaterThanOrEqualTo(step.get("start").asLong());
        before = step.get("start").asLong();
      }
      assertThat(result.get("stop").asLong()).isGreaterThanOrEqualTo(before);
    }
  }

  @Test
  void whatTheRecordHasMaskedIsInNoFile() throws IOException {
    assertThat(filesIn(reports.resolve("allure-results")).values())
        .noneMatch(text -> text.contains("4111111111111111"))
        .noneMatch(text -> text.contains("abcdefgh12345678"))
        .anyMatch(text -> text.contains("https://shop.example/lamp?token="));
  }

  @Test
  void theSeverityIsThatOfTheItemWhereItsChecklistIsHere() throws IOException {
    assertThat(severity(results)).isEqualTo("blocker");

    Path moved = reports.resolve("moved.ndjson");
    Files.writeString(moved, Files.readString(record).replace(SYSTEMS, "elsewhere/systems"));
    Console console =
        Console.run("export", "allure", moved.toString(), "--to", reports.resolve("moved") + "");

    assertThat(console.code()).as(console.all()).isZero();
    assertThat(severity(resultsIn(reports.resolve("moved")))).isEqualTo("none");
  }

  @Test
  void theSameRecordGivesTheSameBytesAgain() throws IOException {
    Path folder = reports.resolve("again");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("tollgate-of-another-run-result.json"), "{}");
    Files.writeString(folder.resolve("of-another-tool-result.json"), "{}");

    Console console = Console.run("export", "allure", record.toString(), "--to", folder.toString());

    assertThat(console.code()).as(console.all()).isZero();
    Map<String, String> again = filesIn(folder);
    assertThat(again.remove("of-another-tool-result.json")).isEqualTo("{}");
    assertThat(again).isEqualTo(filesIn(reports.resolve("allure-results")));
  }

  @Test
  void aRunThatWasCutOffIsSaidToBeCutOff() throws IOException {
    String whole = Files.readString(record);
    Path cut = reports.resolve("cut.ndjson");
    Files.writeString(cut, whole.substring(0, whole.lastIndexOf("{\"testCaseFinished\"") + 30));

    Console console =
        Console.run("export", "allure", cut.toString(), "--to", reports.resolve("cut") + "");

    assertThat(console.code()).as(console.all()).isZero();
    assertThat(console.out()).contains("cannot be read, and are missing: 1", "was cut off");
    assertThat(resultsIn(reports.resolve("cut"))).hasSameSizeAs(results);
  }

  @Test
  void whatIsNoRecordLeavesTheResultsFromBeforeAsTheyWere() throws IOException {
    Path notes = Files.writeString(reports.resolve("notes.txt"), "no record\n");
    Path before = Files.createDirectories(reports.resolve("before"));
    Files.writeString(before.resolve("tollgate-1-result.json"), "whole");

    Console console = Console.run("export", "allure", notes.toString(), "--to", before.toString());

    assertThat(console.code()).isEqualTo(Tollgate.COULD_NOT_RUN);
    assertThat(console.err()).contains("is no record of a run");
    assertThat(before.resolve("tollgate-1-result.json")).hasContent("whole");
  }

  @Test
  void aFileIsNoPlaceForThem() throws IOException {
    Path file = Files.writeString(reports.resolve("results.json"), "mine");

    assertThat(Console.run("export", "allure", record.toString(), "--to", file.toString()).err())
        .contains("is a file", "name a folder with --to");
    assertThat(Console.run("export", "allure", record.toString(), "--to", record.toString()).err())
        .contains("that is the record itself");
    assertThat(file).hasContent("mine");
  }

  private static String severity(Map<String, JsonNode> of) {
    for (JsonNode label :
        of.getOrDefault("An order goes through", JSON.missingNode()).path("labels")) {
      if (label.get("name").asText().equals("severity")) {
        return label.get("value").asText();
      }
    }
    return "none";
  }

  private static String placeOf(String scenario) throws IOException {
    Path file = Path.of(SYSTEMS, "shop", "orders.feature");
    return file + ":" + (Files.readAllLines(file).indexOf("  Scenario: " + scenario) + 1);
  }

  private static JsonNode result(String name) {
    return results.getOrDefault(name, JSON.missingNode());
  }

  private static List<JsonNode> seen(RecordedScenario scenario, @Nullable Integer step)
      throws IOException {
    List<JsonNode> seen = new ArrayList<>();
    for (JournalEntry entry : scenario.journal()) {
      if (step == null || step.equals(entry.step())) {
        seen.add(JSON.readTree(EvidenceJson.write(entry.seen())));
      }
    }
    return seen;
  }

  private static List<JsonNode> evidenceOf(JsonNode item) throws IOException {
    List<JsonNode> evidence = new ArrayList<>();
    for (JsonNode attachment : item.get("attachments")) {
      if (attachment.get("type").asText().equals("application/json")) {
        Path file = reports.resolve("allure-results").resolve(attachment.get("source").asText());
        assertThat(file).hasSize(attachment.get("size").asLong());
        evidence.add(JSON.readTree(file.toFile()));
      }
    }
    return evidence;
  }

  /** By the scenario's name, which in this run no two share. */
  private static Map<String, JsonNode> resultsIn(Path folder) throws IOException {
    Map<String, JsonNode> results = new TreeMap<>();
    for (Map.Entry<String, String> file : filesIn(folder).entrySet()) {
      if (file.getKey().endsWith("-result.json")) {
        JsonNode result = JSON.readTree(file.getValue());
        assertThat(results.put(result.get("name").asText(), result)).isNull();
      }
    }
    return results;
  }

  private static Map<String, String> filesIn(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
