package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.client.TargetResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks of several answers together. */
public final class AllAnswers {
  private final Responses responses;
  private final Fields fields;

  public AllAnswers(Responses responses, Fields fields) {
    this.responses = responses;
    this.fields = fields;
  }

  public void checkStatus(int status) {
    checkStatus(answers().size(), status);
  }

  /** Checks that so many of them have the status, no more and no fewer. */
  public void checkStatus(int times, int status) {
    long found = answers().stream().filter(r -> r.status() == status).count();
    if (found != times) {
      throw new AssertionError(
          "%d of %d answers should have the status %d, and %d have it; there are: %s"
              .formatted(times, answers().size(), status, found, statuses()));
    }
  }

  /** Checks that no two answers have the same in a field, and that all have it. */
  public void checkDifferent(String field) {
    Map<JsonNode, Long> values = values(field);
    values.forEach(
        (value, times) -> {
          if (times > 1) {
            throw new AssertionError(
                "field %s should differ in all %d answers, and is %s in %d of them"
                    .formatted(field, answered(values), fields.shown(field, value), times));
          }
        });
    requireSeveral(field, values);
  }

  /** Checks that all answers have the same in a field. */
  public void checkSame(String field) {
    Map<JsonNode, Long> values = values(field);
    if (values.size() != 1) {
      throw new AssertionError(
          "field %s should be the same in all %d answers, and is: %s"
              .formatted(
                  field,
                  answered(values),
                  values.keySet().stream().map(v -> fields.shown(field, v)).sorted().toList()));
    }
    requireSeveral(field, values);
  }

  /** One answer alone is the same as itself, and different from all others. */
  private static void requireSeveral(String field, Map<JsonNode, Long> values) {
    if (answered(values) < 2) {
      throw new AssertionError(
          "there is one answer only, and none to hold its field "
              + field
              + " beside: send several requests, or \"the same request is sent again\"");
    }
  }

  private static long answered(Map<JsonNode, Long> values) {
    return values.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many answers have each value: the values themselves, as masked ones may look the same. */
  private Map<JsonNode, Long> values(String field) {
    return responses.compared().stream()
        .collect(
            Collectors.groupingBy(
                response -> value(response, field), LinkedHashMap::new, Collectors.counting()));
  }

  private JsonNode value(TargetResponse response, String field) {
    JsonNode node = fields.of(response, field);
    if (node.isMissingNode()) {
      throw new AssertionError("field " + field + " is missing in " + Fields.shown(response));
    }
    return node;
  }

  private List<TargetResponse> answers() {
    return responses.answers();
  }

  private String statuses() {
    return answers().stream()
        .collect(
            Collectors.groupingBy(
                response ->
                    response.status() == 0
                        ? "none (" + response.exchange().outcome() + ")"
                        : String.valueOf(response.status()),
                TreeMap::new,
                Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getValue() + " times " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
