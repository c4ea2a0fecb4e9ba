package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Tried;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report.json} is as {@code docs/report.schema.json} tells the scripts that read it. */
class ReportSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passing",
        "failing",
        "failing-hook",
        "undefined",
        "skipped",
        "unproven",
        "no-checklist",
        "nothing",
        "hostile"
      })
  void every_report_is_as_the_schema_says(String fixture) throws IOException {
    assertThat(schema().validate(report(FixtureRecord.complete(fixture)))).isEmpty();
  }

  @Test
  void the_report_of_a_run_that_was_cut_off_is_as_the_schema_says() throws IOException {
    assertThat(schema().validate(report(FixtureRecord.bare("failing", FixtureRecord.GLUE, ""))))
        .isEmpty();
  }

  @Test
  void the_report_of_a_run_with_a_flaky_scenario_is_as_the_schema_says() throws IOException {
    FixtureRecord record = Tried.again(FixtureRecord.complete("passing"), "One apple");

    assertThat(schema().validate(report(record))).isEmpty();
    assertThat(report(record).at("/run/scenarios/flaky").asInt()).isEqualTo(1);
    assertThat(report(record).at("/scenarios/0/status").asText()).isEqualTo("flaky");
  }

  @Test
  void the_schema_demands_every_key_and_knows_of_no_other() throws IOException {
    JsonNode report = JSON.readTree(text(Shown.record("failing"), Shown.ON_FILE));
    Schema schema = schema();
    List<ObjectNode> objects = new ArrayList<>();
    collect(report, objects);
    assertThat(objects).hasSizeGreaterThan(60);

    for (ObjectNode object : objects) {
      for (String key : List.copyOf(object.properties()).stream().map(e -> e.getKey()).toList()) {
        ObjectNode whole = JSON.createObjectNode().setAll(object);
        object.remove(key);
        assertThat(schema.validate(report)).as("without %s in %s", key, whole).isNotEmpty();
        object.removeAll();
        object.setAll(whole);
      }
      object.put("somethingElse", 1);
      assertThat(schema.validate(report)).as("one key more in %s", object).isNotEmpty();
      object.remove("somethingElse");
    }
    assertThat(schema.validate(report)).as("the report itself").isEmpty();
  }

  private static void collect(JsonNode node, List<ObjectNode> into) {
    if (node instanceof ObjectNode object) {
      into.add(object);
    }
    node.forEach(child -> collect(child, into));
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("docs/report.schema.json")));
  }

  private static JsonNode report(FixtureRecord record) throws IOException {
    return JSON.readTree(text(record));
  }

  static String text(FixtureRecord record) throws IOException {
    return text(record, OnFile.NOTHING);
  }

  static String text(FixtureRecord record, OnFile onFile) throws IOException {
    RecordedRun run = record.read();
    StringWriter json = new StringWriter();
    ReportJson.write(
        PageView.of(run, Verdict.of(run, record.checklists()), onFile, List.of()), json);
    return json.toString();
  }
}
