package dev.tollgate.secrets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A system in a folder of its own, in whose files, calls, answers and log lines secrets are
 * planted: each kind in each encoding in each place.
 */
public final class Plantation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SCENARIOS = 10;

  /** Where secrets are planted. */
  public enum Place {
    REQUEST_HEADER,
    REQUEST_QUERY,
    REQUEST_BODY,
    RESPONSE_HEADER,
    RESPONSE_BODY,
    CALL_HEADER,
    CALL_QUERY,
    CALL_BODY,
    STUB_ANSWER,
    LOG,
    EXCEPTION,
    FEATURE,
    STRAY_CALL
  }

  private final Map<Place, List<Planted>> places = new EnumMap<>(Place.class);

  public Plantation(long seed) {
    Random random = new Random(seed);
    int number = 0;
    for (Place place : Place.values()) {
      List<Planted> here = new ArrayList<>();
      for (Encoding encoding : Encoding.values()) {
        for (SecretKind kind : SecretKind.values()) {
          here.add(new Planted(number++, kind, encoding, kind.value(random)));
        }
      }
      places.put(place, here);
    }
  }

  public List<Planted> all() {
    return places.values().stream().flatMap(List::stream).toList();
  }

  private List<Planted> at(Place place, int scenario) {
    List<Planted> here = places.getOrDefault(place, List.of());
    int each = here.size() / SCENARIOS;
    return here.subList(each * scenario, each * (scenario + 1));
  }

  /**
   * Writes the system's files.
   *
   * @param features its folder is made in here
   * @param ordinary what the service says besides, in its first answer and a log line each
   */
  public void write(Path features, String ordinary, List<String> lines) throws IOException {
    Path system = Files.createDirectories(features.resolve("talk"));
    Path tells = features.resolveSibling("tells.json");
    Files.createDirectories(system.resolve("targets"));
    Files.writeString(
        system.resolve("system.yml"),
        """
        title: Talk
        dependencies:
          stock:
            plays: answers
            answers:
              - request: POST /take
                status: 200
        correlate:
          - header X-Tenant-Id
        """);
    Files.writeString(
        system.resolve("targets/reference.yml"),
        """
        launch:
          command: ["${java}", -XX:TieredStopAtLevel=1, -cp, "${tollgate.classpath}", dev.tollgate.secrets.TalkativeService]
          environment:
            PORT: ${port}
            STOCK_URL: ${dependency stock}
            TELLS: %s
        ready:
          path: /health
          within: 30 s
        """
            .formatted(tells));
    Files.writeString(
        system.resolve("checklist.md"), "# Talk\n\n## All\n- [ ] TK-ALL-1 · high · It talks\n");
    Files.writeString(system.resolve("talk.feature"), feature());
    ObjectNode all = JSON.createObjectNode();
    for (int scenario = 0; scenario < SCENARIOS; scenario++) {
      all.set("/tell/" + scenario, told(scenario));
    }
    ObjectNode plain = all.putObject("/ordinary").put("body", ordinary);
    lines.forEach(plain.putArray("log")::add);
    Files.writeString(tells, all.toString());
  }

  private String feature() {
    StringBuilder text = new StringBuilder("Feature: A service that talks\n");
    text.append(
        """

          @TK-ALL-1
          Scenario: what is no secret
            When the caller sends GET "/ordinary"
            Then the response status is 200
        """);
    for (int scenario = 0; scenario < SCENARIOS; scenario++) {
      text.append(scenario(scenario));
    }
    return text.toString();
  }

  /** Every other one fails, and says on the terminal what came. */
  private String scenario(int number) {
    List<Planted> written = at(Place.FEATURE, number);
    StringBuilder text = new StringBuilder("\n");
    text.append("  # ").append(written.get(0).line()).append('\n');
    text.append("  @TK-ALL-1\n  Scenario: ").append(written.get(1).query()).append('\n');
    text.append("    It says ").append(written.get(2).line()).append("\n\n");
    text.append("    Given stock answers 200 with the JSON body:\n");
    docString(text, json(Place.STUB_ANSWER, number));
    int header = 0;
    for (Planted planted : at(Place.REQUEST_HEADER, number)) {
      text.append(
          "    And the request has the header \"X-Note-%d\" being \"%s\"\n"
              .formatted(header++, planted.query()));
    }
    text.append(
        "    When the caller sends POST \"/tell/%d?%s\" with the JSON body:\n"
            .formatted(number, query(Place.REQUEST_QUERY, number)));
    docString(text, json(Place.REQUEST_BODY, number));
    text.append("    Then the response status is ")
        .append(number % 2 == 0 ? 200 : 299)
        .append('\n');
    text.append(
        "    And the response field \"note\" is \"%s\"\n".formatted(written.get(3).query()));
    return text.toString();
  }

  private static void docString(StringBuilder text, String content) {
    text.append("      \"\"\"\n      ").append(content).append("\n      \"\"\"\n");
  }

  private ObjectNode told(int scenario) {
    ObjectNode told = JSON.createObjectNode().put("body", json(Place.RESPONSE_BODY, scenario));
    headers(told.putObject("headers"), Place.RESPONSE_HEADER, scenario);
    ObjectNode call =
        told.putArray("calls")
            .addObject()
            .put("path", "/take?" + query(Place.CALL_QUERY, scenario))
            .put("body", json(Place.CALL_BODY, scenario));
    headers(call.putObject("headers"), Place.CALL_HEADER, scenario);
    List<Planted> lost = at(Place.STRAY_CALL, scenario);
    told.withArray("calls")
        .addObject()
        .put("path", "/take?" + lost.get(0).query() + "&" + lost.get(1).query())
        .put("body", "[{" + lost.get(2).json() + "},{" + lost.get(3).json() + "}]")
        .put("stray", true);
    List<Planted> logged = at(Place.LOG, scenario);
    told.putArray("log")
        .add(logged.get(0).line())
        .add("{\"level\":\"INFO\",\"message\":\"" + Encoding.escaped(logged.get(1).line()) + "\"}")
        .add("{\"level\":\"WARN\"," + logged.get(2).json() + "}")
        .add("{\"level\":\"INFO\",\"request\":{" + logged.get(3).json() + "}}");
    at(Place.EXCEPTION, scenario).forEach(it -> told.withArray("thrown").add(it.line()));
    return told;
  }

  private void headers(ObjectNode headers, Place place, int scenario) {
    int number = 0;
    for (Planted planted : at(place, scenario)) {
      headers.put("X-Note-" + number++, planted.line());
    }
  }

  private String json(Place place, int scenario) {
    return at(place, scenario).stream()
        .map(planted -> "{" + planted.json() + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String query(Place place, int scenario) {
    return at(place, scenario).stream().map(Planted::query).collect(Collectors.joining("&"));
  }
}
