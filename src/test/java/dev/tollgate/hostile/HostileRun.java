package dev.tollgate.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tollgate.evidence.Body;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.Request;
import dev.tollgate.evidence.Response;
import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.evidence.Stray;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.statistics.LatencyHistogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The records of a run in which each payload has a system to itself, and stands in every field of
 * it that there is. One record is made by Cucumber, with a place holder in each field; the others
 * are copies.
 */
final class HostileRun {
  private static final Pattern PLACE_HOLDER = Pattern.compile("PAYLOAD_([a-z]+)_");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final List<String> lines = lines();

  /**
   * The run with these payloads.
   *
   * @param dir where its records are written
   */
  RecordedRun of(List<Payload> payloads, Path dir) throws IOException {
    List<Path> records = new ArrayList<>();
    for (Payload payload : payloads) {
      Path record = dir.resolve(payload.fileName("record"));
      Files.write(record, lines.stream().map(line -> filled(line, payload)).toList());
      records.add(record);
    }
    return RecordReader.read(records);
  }

  /** The fields that reach the page. */
  List<String> fields() {
    return lines.stream()
        .flatMap(line -> PLACE_HOLDER.matcher(line).results())
        .map(found -> found.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  private static String filled(String line, Payload payload) {
    boolean evidence = line.contains("application/vnd.tollgate.");
    return PLACE_HOLDER
        .matcher(line)
        .replaceAll(
            found -> {
              String field = found.group(1);
              String text =
                  field.equals("system") || field.equals("file")
                      ? payload.fileName(field)
                      : payload.in(field);
              String written = field.endsWith("json") ? escaped(escaped(text)) : escaped(text);
              return Matcher.quoteReplacement(evidence ? escaped(written) : written);
            })
        .replace("HP-ITEM-", "HP-P" + payload.number() + "-");
  }

  private static String escaped(String text) {
    try {
      String literal = JSON.writeValueAsString(text);
      return literal.substring(1, literal.length() - 1);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A text is always JSON", e);
    }
  }

  private static List<String> lines() {
    FixtureRecord bare = FixtureRecord.bare("payloads", FixtureRecord.GLUE, "");
    bare.lines()
        .replaceAll(
            line ->
                line.replaceAll(
                    "\"uri\":\"[^\"]*shop\\.feature\"",
                    "\"uri\":\"features/PAYLOAD_system_/PAYLOAD_file_.feature\""));
    bare.without(line -> line.startsWith("{\"meta\"") || line.startsWith("{\"source\""));
    List<String> places =
        bare.read().scenarios().stream().map(each -> each.place().toString()).toList();
    bare.first(
            new RunInfo(
                "PAYLOAD_runid_",
                FixtureRecord.BEGUN,
                "PAYLOAD_selection_",
                "PAYLOAD_command_",
                null,
                "PAYLOAD_tollgate_",
                "PAYLOAD_commit_",
                List.of(
                    new RunInfo.Accepted(
                        "PAYLOAD_system_", "PAYLOAD_target_", "PAYLOAD_version_", null)),
                null))
        .first(new Plan(places))
        .last(
            new RunEnd(FixtureRecord.BEGUN.plusMillis(1500), RunEnd.How.COMPLETE, "PAYLOAD_end_"));
    for (String scenario : List.of("PAYLOAD_passing_", "PAYLOAD_failing_")) {
      String kind = scenario.contains("passing") ? "passed" : "failed";
      bare.last(scenario, null, load(kind))
          .last(scenario, null, exchange(kind, Exchange.Side.CALLER, 500))
          .last(scenario, null, exchange(kind + "call", Exchange.Side.DEPENDENCY, 200))
          .last(
              scenario,
              null,
              event(
                  Event.Kind.LOG,
                  kind + "log",
                  Map.of(
                      "level", "ERROR", "PAYLOAD_" + kind + "key_", "PAYLOAD_" + kind + "data_")))
          .last(scenario, null, event(Event.Kind.TOLD, kind + "told", Map.of()))
          .last(
              scenario,
              null,
              event(
                  Event.Kind.NOTE,
                  kind + "noted",
                  Map.of(
                      "suspended",
                      "PAYLOAD_" + kind + "suspended_",
                      "reason",
                      "PAYLOAD_" + kind + "reason_")));
    }
    bare.first(new Stray(exchange("stray", Exchange.Side.DEPENDENCY, 200), "PAYLOAD_strayreason_"));
    bare.first(exchange("shared", Exchange.Side.DEPENDENCY, 200));
    List<String> lines = new ArrayList<>(bare.lines());
    String started = bare.startedOf("PAYLOAD_failing_");
    lines.addAll(
        1,
        List.of(
            "{\"meta\":{\"protocolVersion\":\"1\",\"implementation\":{\"name\":\"PAYLOAD_maker_\"},\"runtime\":{\"name\":\"PAYLOAD_runtime_\"},\"os\":{\"name\":\"PAYLOAD_os_\"},\"cpu\":{\"name\":\"PAYLOAD_cpu_\"}}}",
            "{\"parseError\":{\"source\":{\"uri\":\"features/PAYLOAD_system_/PAYLOAD_broken_.feature\",\"location\":{\"line\":3}},\"message\":\"PAYLOAD_parse_\"}}",
            "{\"hook\":{\"id\":\"hostile\",\"sourceReference\":{},\"name\":\"PAYLOAD_hook_\",\"type\":\"BEFORE_TEST_RUN\"}}",
            "{\"testRunHookStarted\":{\"id\":\"hostile-1\",\"testRunStartedId\":\"run\",\"hookId\":\"hostile\",\"timestamp\":{\"seconds\":0,\"nanos\":0}}}",
            "{\"testRunHookFinished\":{\"testRunHookStartedId\":\"hostile-1\",\"result\":{\"status\":\"FAILED\",\"message\":\"PAYLOAD_hookfailure_\",\"duration\":{\"seconds\":0,\"nanos\":0}},\"timestamp\":{\"seconds\":0,\"nanos\":0}}}"));
    lines.add(
        lines.size() - 1,
        "{\"attachment\":{\"body\":\"PAYLOAD_attached_\",\"contentEncoding\":\"IDENTITY\",\"mediaType\":\"text/plain\",\"fileName\":\"PAYLOAD_attachedname_\",\"testCaseStartedId\":\""
            + started
            + "\"}}");
    return lines;
  }

  private static Load load(String kind) {
    LatencyHistogram latencies = LatencyHistogram.empty();
    latencies.record(12_000);
    return new Load(
        "PAYLOAD_" + kind + "load_",
        Load.Model.OPEN,
        1,
        FixtureRecord.BEGUN,
        30_000_000,
        1000,
        List.of(new Load.Phase("PAYLOAD_" + kind + "phase_", 0, 1000, 1, 2)),
        List.of(
            new Load.Requests("PAYLOAD_" + kind + "request_", 1, 0, latencies.encoded()),
            new Load.Requests("PAYLOAD_" + kind + "another_", 1, 1, latencies.encoded())),
        List.of(new Load.Slice(0, 1000, 2, 1, 12.0, 12.0, 12.0, 12.0)),
        List.of(
            new Load.Problem(
                "PAYLOAD_" + kind + "problem_", 1, List.of("PAYLOAD_" + kind + "sample_"))),
        new Load.Pace(1, 2, 10, 1, 30),
        List.of(),
        List.of(),
        List.of(new Load.Asked("PAYLOAD_" + kind + "asked_", 1, 1)),
        List.of(new Load.Budget("PAYLOAD_" + kind + "budget_", 1)),
        0);
  }

  private static Event event(Event.Kind kind, String field, Map<String, String> data) {
    return new Event(
        kind, FixtureRecord.BEGUN.plusMillis(20), 20_000_000, "PAYLOAD_" + field + "_", data);
  }

  /** JSON one way, and text the other. */
  private static Exchange exchange(String field, Exchange.Side side, int status) {
    String json =
        "{\"PAYLOAD_%smemberjson_\":\"a\",\"message\":\"PAYLOAD_%smessagejson_\"}"
            .formatted(field, field);
    boolean answers = side == Exchange.Side.CALLER;
    return new Exchange(
        "x1",
        side,
        "PAYLOAD_" + field + "from_",
        "PAYLOAD_" + field + "to_",
        FixtureRecord.BEGUN,
        1_000_000,
        9_000_000,
        new Request(
            "PAYLOAD_" + field + "method_",
            "/PAYLOAD_" + field + "path_?q=PAYLOAD_" + field + "query_",
            List.of(new Header("PAYLOAD_" + field + "headername_", "PAYLOAD_" + field + "header_")),
            answers
                ? new Body("PAYLOAD_" + field + "type_", 3000, "PAYLOAD_" + field + "body_", false)
                : new Body("application/json", 3000, json, false)),
        new Response(
            status,
            List.of(
                new Header(
                    "PAYLOAD_" + field + "answerheadername_",
                    "PAYLOAD_" + field + "answerheader_")),
            answers
                ? new Body("application/json", 3000, json, false)
                : new Body("text/plain", 3000, "PAYLOAD_" + field + "body_", false)),
        Exchange.Outcome.ANSWERED,
        "PAYLOAD_" + field + "note_");
  }
}
