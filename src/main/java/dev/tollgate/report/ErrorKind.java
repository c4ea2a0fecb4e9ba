package dev.tollgate.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tollgate.evidence.Body;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers with one error status and one shape, as the callers got them.
 *
 * @param shape the names of the JSON answer's members; or that it is no JSON
 * @param messages how many different texts they had
 * @param message one of them
 * @param scenarios in how many scenarios they came
 * @param logged in how many of these the service logged a warning or an error
 * @param log such a line; empty when there is none
 * @param searched how many of these scenarios were looked through for what must not get out: those
 *     that passed, and did not suspend that
 * @param example one of the scenarios
 */
public record ErrorKind(
    int status,
    String shape,
    int count,
    int messages,
    String message,
    int scenarios,
    long logged,
    String log,
    long searched,
    RecordedScenario example) {
  private static final int SHOWN = 260;

  private record Answer(RecordedScenario scenario, Exchange exchange, String shape, String text) {}

  /**
   * Those that the callers of a system got.
   *
   * @param secrecy the invariants that look for what must not get out
   */
  static List<ErrorKind> of(RecordedRun run, String system, List<String> secrecy) {
    Set<Place> suspending =
        Suspended.of(run, system).stream()
            .filter(suspended -> secrecy.contains(suspended.invariant()))
            .map(suspended -> suspended.scenario().place())
            .collect(Collectors.toSet());
    JsonMapper json = JsonMapper.builder().build();
    Map<String, List<Answer>> kinds = new TreeMap<>();
    for (RecordedScenario scenario : run.scenarios()) {
      if (scenario.place().system().equals(system)) {
        JournalView.exchanges(scenario.journal()).stream()
            .filter(exchange -> exchange.side() == Exchange.Side.CALLER && exchange.status() >= 400)
            .map(exchange -> answer(scenario, exchange, json))
            .forEach(
                answer ->
                    kinds
                        .computeIfAbsent(
                            answer.exchange().status() + answer.shape(), key -> new ArrayList<>())
                        .add(answer));
      }
    }
    return kinds.values().stream().map(answers -> of(answers, suspending)).toList();
  }

  private static ErrorKind of(List<Answer> answers, Set<Place> suspending) {
    Answer first = answers.get(0);
    // By place: a scenario is as heavy to compare as all that was seen in it.
    Collection<RecordedScenario> scenarios =
        answers.stream()
            .map(Answer::scenario)
            .collect(
                Collectors.toMap(
                    RecordedScenario::place, one -> one, (a, b) -> a, LinkedHashMap::new))
            .values();
    List<String> logs =
        scenarios.stream()
            .map(scenario -> loud(scenario).map(LogLine::of).findFirst().orElse(null))
            .filter(Objects::nonNull)
            .toList();
    return new ErrorKind(
        first.exchange().status(),
        first.shape(),
        answers.size(),
        (int) answers.stream().map(Answer::text).distinct().count(),
        Cut.to(first.text(), SHOWN),
        scenarios.size(),
        logs.size(),
        logs.isEmpty() ? "" : logs.get(0),
        scenarios.stream()
            .filter(
                one -> one.status() == ScenarioStatus.PASSED && !suspending.contains(one.place()))
            .count(),
        first.scenario());
  }

  private static Stream<Event> loud(RecordedScenario scenario) {
    return scenario.journal().stream()
        .map(JournalEntry::seen)
        .filter(Suspicion::isLoud)
        .map(Event.class::cast);
  }

  private static Answer answer(RecordedScenario scenario, Exchange exchange, JsonMapper json) {
    Body body = exchange.response() == null ? Body.EMPTY : exchange.response().body();
    String text = Objects.requireNonNullElse(body.text(), "");
    if (text.isEmpty()) {
      return new Answer(scenario, exchange, "no body", "none");
    }
    try {
      JsonNode node = json.readTree(text);
      return new Answer(scenario, exchange, shape(node), message(node, text));
    } catch (IOException e) {
      return new Answer(scenario, exchange, "no JSON", text);
    }
  }

  private static String shape(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names.isEmpty() ? "JSON without members" : String.join(", ", names);
  }

  /** What is said to people, where it stands by itself. */
  private static String message(JsonNode node, String text) {
    return node.path("message").isTextual() ? node.path("message").asText() : text;
  }
}
