package dev.tollgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.Why;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code report.json}: all that the page shows. Scripts rely on its shape: keys are added and never
 * go, and each stands even when there is nothing to say.
 */
final class ReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int TOGETHER = 100;

  private ReportJson() {}

  record Issue(
      String severity,
      String scenario,
      String at,
      @Nullable String step,
      String message,
      String reproduce) {}

  /** The items that were not tested for one reason. */
  record NotTested(String reason, List<String> items) {}

  /** A call that belongs to no scenario. */
  record Stray(String reason, JournalJson.Call exchange) {}

  /** Some scenarios at a time, so that those of a long run are never in memory together. */
  static void write(PageView page, Writer to) throws IOException {
    Map<String, String> sections = ResultSection.sections(page.verdict());
    // What it writes to is closed by who opened it.
    JsonGenerator json =
        JSON.createGenerator(to)
            .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
            .setPrettyPrinter(PrettyJson.printer());
    json.writeStartObject();
    json.writeNumberField("version", 1);
    json.writePOJOField("verdict", VerdictJson.of(page));
    json.writePOJOField("run", RunJson.of(page));
    json.writeArrayFieldStart("systems");
    for (SystemView system : page.systems()) {
      json.writePOJO(SystemJson.of(system, page));
    }
    json.writeEndArray();
    json.writePOJOField("performance", page.performance());
    json.writePOJOField("issues", issues(page));
    json.writePOJOField("causes", page.issues().stream().map(CauseJson::of).toList());
    json.writePOJOField("notTested", page.untested().stream().map(ReportJson::notTested).toList());
    json.writePOJOField("notMeasured", Unmeasured.of(page));
    json.writePOJOField("strays", page.strays().stream().map(ReportJson::stray).toList());
    json.writePOJOField("shared", JournalJson.of(page.shared()));
    json.writePOJOField("proof", page.onFile().proof());
    json.writeArrayFieldStart("scenarios");
    scenarios(page, sections, json);
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    to.write('\n');
  }

  /** Each on a line of its own, made on all cores: they are nearly all of the file. */
  private static void scenarios(PageView page, Map<String, String> sections, JsonGenerator json)
      throws IOException {
    List<RecordedScenario> all = page.run().scenarios();
    for (int from = 0; from < all.size(); from += TOGETHER) {
      List<String> lines =
          all.subList(from, Math.min(from + TOGETHER, all.size())).parallelStream()
              .map(scenario -> line(ScenarioJson.of(scenario, page, sections)))
              .toList();
      for (String line : lines) {
        json.writeRawValue(line);
      }
    }
  }

  private static String line(ScenarioJson scenario) {
    try {
      return JSON.writeValueAsString(scenario);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A scenario is plain values, and is always JSON", e);
    }
  }

  private static List<Issue> issues(PageView page) {
    return page.verdict().issues().stream().map(issue -> issue(issue, page.run())).toList();
  }

  private static Issue issue(Verdict.Issue issue, RecordedRun run) {
    RecordedScenario scenario = issue.scenario();
    return new Issue(
        issue.severity().word(),
        scenario.name(),
        scenario.place().toString(),
        scenario.offendingStep().map(RecordedStep::line).orElse(null),
        Why.of(scenario),
        Reproduce.command(scenario, run));
  }

  private static NotTested notTested(Untested group) {
    return new NotTested(
        group.reason(), group.items().stream().map(result -> result.item().id()).toList());
  }

  private static Stray stray(StrayView stray) {
    return new Stray(stray.reason(), JournalJson.Call.of(stray.exchange()));
  }
}
