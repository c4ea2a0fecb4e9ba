package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other tools make of a run of ours: one in which scenarios passed and others failed. */
class ExportTest {
  private static final String SYSTEMS = "src/test/resources/systems";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path reports;
  private static Path record;
  private static List<RecordedScenario> scenarios;

  @BeforeAll
  static void run() {
    Console run = Console.run("run", "--features", SYSTEMS, "--reports", reports.toString());
    assertThat(run.code()).as("exit code of the run: %s", run.all()).isEqualTo(1);
    record = reports.resolve("record.ndjson");
    scenarios = RecordReader.read(List.of(record)).scenarios();
    assertThat(scenarios).extracting(RecordedScenario::status).contains(ScenarioStatus.PASSED);
    assertThat(scenarios).extracting(RecordedScenario::status).contains(ScenarioStatus.FAILED);
  }

  @Test
  void cucumbersJsonHasEveryScenarioWithItsStatusAndItsEvidence() throws IOException {
    Path file = export("json");

    Map<String, String> statuses = new TreeMap<>();
    int evidence = 0;
    for (JsonNode feature : JSON.readTree(file.toFile())) {
      for (JsonNode scenario : feature.get("elements")) {
        evidence += attachedTo(scenario);
        // A background stands before its scenario, once for each, as an element of its own.
        if (scenario.get("type").asText().equals("scenario")) {
          String place = feature.get("uri").asText() + ':' + scenario.get("line").asText();
          assertThat(statuses.put(fileOf(place), statusOf(scenario))).as(place).isNull();
        }
      }
    }
    assertThat(statuses).hasSize(scenarios.size()).isEqualTo(expected());
    assertThat(evidence).isEqualTo(seen());
  }

  @Test
  void cucumbersHtmlHasEveryScenarioWithItsStatusAndItsEvidence() throws IOException {
    Map<String, Integer> messages = new TreeMap<>();
    Set<String> failed = new HashSet<>();
    int evidence = 0;
    for (JsonNode message : messagesIn(Files.readString(export("html")))) {
      messages.merge(message.fieldNames().next(), 1, Integer::sum);
      if (message.at("/testStepFinished/testStepResult/status").asText().equals("FAILED")) {
        failed.add(message.at("/testStepFinished/testCaseStartedId").asText());
      }
      if (message.at("/attachment/mediaType").asText().equals("application/json")) {
        evidence++;
        assertThat(message.at("/attachment/testStepId").asText()).isNotEmpty();
        JSON.readTree(message.at("/attachment/body").asText());
      }
    }
    assertThat(messages).containsEntry("testCaseFinished", scenarios.size());
    assertThat(failed)
        .hasSize((int) scenarios.stream().filter(s -> s.status() == ScenarioStatus.FAILED).count());
    assertThat(evidence).isEqualTo(seen());
  }

  @Test
  void aRecordThatWasCutOffIsExportedAsFarAsItGoes() throws IOException {
    String whole = Files.readString(record);
    Path cut = reports.resolve("cut.ndjson");
    Files.writeString(cut, whole.substring(0, whole.lastIndexOf("{\"testCaseFinished\"") + 30));

    Console console =
        Console.run("export", "json", cut.toString(), "--to", reports.resolve("cut.json") + "");

    assertThat(console.code()).as(console.all()).isZero();
    assertThat(console.out()).contains("cannot be read, and are missing: 1");
    assertThat(JSON.readTree(reports.resolve("cut.json").toFile()).findValues("elements"))
        .isNotEmpty();
  }

  @Test
  void aRunThatWasCutOffBetweenTwoLinesIsSaidToBeCutOff() throws IOException {
    String whole = Files.readString(record);
    Path cut = reports.resolve("cut-between.ndjson");
    Files.writeString(cut, whole.substring(0, whole.lastIndexOf("{\"testCaseFinished\"")));

    Console console =
        Console.run("export", "html", cut.toString(), "--to", reports.resolve("cut.html") + "");

    assertThat(console.out()).contains("the run was cut off").doesNotContain("cannot be read");
  }

  @Test
  void whatIsNoRecordLeavesTheFileFromBeforeAsItWas() throws IOException {
    Path notes = Files.writeString(reports.resolve("notes.txt"), "no record\n");
    Path before = Files.writeString(reports.resolve("before.html"), "whole");

    Console console = Console.run("export", "html", notes.toString(), "--to", before.toString());

    assertThat(console.code()).isEqualTo(Tollgate.COULD_NOT_RUN);
    assertThat(console.err()).contains("is no record of a run");
    assertThat(before).hasContent("whole");
  }

  @Test
  void theRecordItselfIsNotWrittenOver() throws IOException {
    long size = Files.size(record);

    Console console = Console.run("export", "json", record.toString(), "--to", record.toString());

    assertThat(console.code()).isEqualTo(Tollgate.COULD_NOT_RUN);
    assertThat(console.err()).contains("that is the record itself");
    assertThat(record).hasSize(size);
  }

  @Test
  void whatItDoesNotKnowItSays() {
    assertThat(Console.run("export", "pdf", record.toString()).err())
        .contains("html, json and allure");
    assertThat(Console.run("export", "html", reports.resolve("none") + "").err())
        .contains("no such record");
  }

  private static Path export(String format) {
    Console console = Console.run("export", format, record.toString());
    assertThat(console.code()).as(console.all()).isZero();
    return reports.resolve("cucumber." + format);
  }

  private static Map<String, String> expected() {
    Map<String, String> statuses = new TreeMap<>();
    scenarios.forEach(
        scenario ->
            statuses.put(
                fileOf(scenario.place().toString()),
                scenario.status().name().toLowerCase(Locale.ROOT)));
    return statuses;
  }

  private static String fileOf(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private static String statusOf(JsonNode scenario) {
    List<String> statuses = new ArrayList<>();
    for (String part : List.of("before", "steps", "after")) {
      scenario.path(part).forEach(step -> statuses.add(step.at("/result/status").asText()));
    }
    return statuses.contains("failed")
        ? "failed"
        : statuses.contains("skipped") ? "skipped" : "passed";
  }

  private static int attachedTo(JsonNode scenario) {
    return scenario.findValues("embeddings").stream().mapToInt(JsonNode::size).sum();
  }

  private static int seen() {
    return scenarios.stream().mapToInt(scenario -> scenario.journal().size()).sum();
  }

  private static JsonNode messagesIn(String html) throws IOException {
    String variable = "window.CUCUMBER_MESSAGES = ";
    assertThat(html).contains(variable);
    // Only the value: what comes after it is the page's. It is JavaScript, which has an escape that
    // JSON has not.
    String value = html.substring(html.indexOf(variable) + variable.length());
    return JSON.readTree(value.replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\x", "$1\\\\u00"));
  }
}
