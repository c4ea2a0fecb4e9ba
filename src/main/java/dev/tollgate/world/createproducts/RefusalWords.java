package dev.tollgate.world.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.world.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a refusal says to people. */
public final class RefusalWords {
  private final Responses responses;

  public RefusalWords(Responses responses) {
    this.responses = responses;
  }

  /**
   * Checks that the caller is told more than what the status is called: some words, and for a field
   * that is named beside them two at least.
   */
  public void checkSaysMore() {
    JsonNode body = responses.last().json();
    int least = body.has("details") ? 2 : 3;
    for (String message : messages()) {
      assertThat(message.strip().split("\\s+").length)
          .as("words in the message \"%s\" of %s", message, body)
          .isGreaterThanOrEqualTo(least);
      assertThat(message.strip())
          .as("a message that is more than the error's name, in %s", body)
          .isNotEqualToIgnoringCase(body.path("error").asText().strip());
    }
  }

  /** Checks that a message holds one of the texts, in whatever case. */
  public void checkSpeaksOf(String alternatives) {
    assertThat(messages())
        .as("messages that speak of %s, in %s", alternatives, responses.last().text())
        .anyMatch(m -> speaksOf(m, alternatives));
  }

  /** Checks that the message about a field holds one of the texts, in whatever case. */
  public void checkSpeaksOf(String field, String alternatives) {
    assertThat(responses.last().json().path("details"))
        .as("messages about %s that speak of %s", field, alternatives)
        .anyMatch(
            d ->
                Refusal.isIn(d.path("field").asText(), field)
                    && speaksOf(d.path("message").asText(), alternatives));
  }

  private static boolean speaksOf(String message, String alternatives) {
    String lower = message.toLowerCase(Locale.ROOT);
    return Stream.of(alternatives.split(" or ", -1))
        .anyMatch(text -> lower.contains(text.toLowerCase(Locale.ROOT)));
  }

  /** What the caller is told: the message, or that of each detail. */
  private List<String> messages() {
    JsonNode body = responses.last().json();
    List<String> messages = new ArrayList<>();
    body.path("details").forEach(d -> messages.add(d.path("message").asText()));
    if (body.has("message")) {
      messages.add(body.path("message").asText());
    }
    assertThat(messages).as("messages in %s", responses.last().text()).isNotEmpty();
    return messages;
  }
}
