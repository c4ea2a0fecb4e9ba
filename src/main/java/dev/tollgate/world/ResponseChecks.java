package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Exchange;
import java.time.Duration;

/** Checks of the last answer, or of all. */
public final class ResponseChecks {
  private final Responses responses;

  public ResponseChecks(Responses responses) {
    this.responses = responses;
  }

  public void status(int status) {
    TargetResponse response = responses.last();
    assertThat(response.status()).as("status of the answer %s", shown(response)).isEqualTo(status);
  }

  public void header(String name, String value) {
    assertThat(responses.last().header(name)).as("header %s", name).containsExactly(value);
  }

  public void headerContains(String name, String part) {
    assertThat(responses.last().header(name))
        .as("header %s", name)
        .anySatisfy(v -> assertThat(v).contains(part));
  }

  public void field(String field, String value) {
    JsonNode node = node(field);
    assertThat(node.isTextual() ? node.asText() : node.toString())
        .as("field %s of %s", field, shown(responses.last()))
        .isEqualTo(value);
  }

  public void field(String field, int value) {
    assertThat(node(field).toString())
        .as("field %s of %s", field, shown(responses.last()))
        .isEqualTo(String.valueOf(value));
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

  private static String shown(TargetResponse response) {
    if (response.exchange().response() == null) {
      return "that did not come (" + response.exchange().outcome() + ")";
    }
    return String.valueOf(response.exchange().response().body().text());
  }
}
