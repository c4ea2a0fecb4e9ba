package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import java.time.Duration;
import java.util.List;

/** Checks of the last answer, or of all. */
public final class ResponseChecks {
  private final World world;
  private final Responses responses;

  public ResponseChecks(World world, Responses responses) {
    this.world = world;
    this.responses = responses;
  }

  public void status(int status) {
    TargetResponse response = responses.last();
    assertThat(response.status()).as("status of the answer %s", shown(response)).isEqualTo(status);
  }

  public void header(String name, String value) {
    List<String> values = responses.last().header(name);
    if (!values.equals(List.of(value))) {
      throw differs("header " + name, value, shownHeader(name, values));
    }
  }

  public void headerContains(String name, String part) {
    List<String> values = responses.last().header(name);
    if (values.stream().noneMatch(v -> v.contains(part))) {
      throw differs("header " + name, "something with " + part, shownHeader(name, values));
    }
  }

  public void field(String field, String value) {
    JsonNode node = node(field);
    if (!node.isTextual() || !node.asText().equals(value)) {
      throw differs("field " + field, '"' + value + '"', shownField(field, node));
    }
  }

  public void field(String field, int value) {
    JsonNode node = node(field);
    if (!node.isIntegralNumber() || node.asLong() != value) {
      throw differs("field " + field, String.valueOf(value), shownField(field, node));
    }
  }

  public void present(String field) {
    assertThat(node(field).isMissingNode())
        .as("field %s is missing in %s", field, shown(responses.last()))
        .isFalse();
  }

  public void absent(String field) {
    assertThat(node(field).isMissingNode())
        .as("field %s is absent from %s", field, shown(responses.last()))
        .isTrue();
  }

  /** Checks that the answer names the id that the request was given. */
  public void requestId() {
    header(world.requestIdHeader(), world.requestId(responses.last().exchange()));
  }

  /** Checks that the answer names an id for the request, whatever it is. */
  public void someRequestId() {
    headerPresent(world.requestIdHeader());
  }

  public void headerPresent(String name) {
    assertThat(responses.last().header(name)).as("header %s", name).isNotEmpty();
  }

  public void within(Duration limit) {
    check(responses.last(), limit);
  }

  public void allWithin(Duration limit) {
    assertThat(responses.all()).as("answers").isNotEmpty();
    responses.all().forEach(r -> check(r, limit));
  }

  private static void check(TargetResponse response, Duration limit) {
    Exchange exchange = response.exchange();
    assertThat(exchange.millis())
        .as(
            "milliseconds until the answer to %s %s",
            exchange.request().method(), exchange.request().uri())
        .isLessThanOrEqualTo((double) limit.toMillis());
  }

  private JsonNode node(String field) {
    return responses.last().json().at(CallWords.pointer(field));
  }

  /** A check's message is kept and shown: a value that is a secret is not in it. */
  private String shownHeader(String name, List<String> values) {
    return values.stream()
        .map(v -> world.system().capture().masking().header(new Header(name, v)).value())
        .toList()
        .toString();
  }

  private String shownField(String field, JsonNode node) {
    if (node.isMissingNode()) {
      return "missing";
    }
    String key = '"' + field.substring(field.lastIndexOf('.') + 1) + "\":";
    return world.system().capture().masking().text(key + node).substring(key.length());
  }

  private AssertionError differs(String what, String expected, String found) {
    return new AssertionError(
        what
            + " should be "
            + expected
            + ", and is "
            + found
            + "\n  in "
            + shown(responses.last()));
  }

  private static String shown(TargetResponse response) {
    if (response.exchange().response() == null) {
      return "that did not come (" + response.exchange().outcome() + ")";
    }
    return String.valueOf(response.exchange().response().body().text());
  }
}
