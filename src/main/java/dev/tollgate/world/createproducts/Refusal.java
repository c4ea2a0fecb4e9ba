package dev.tollgate.world.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.world.Responses;

/** The shape of each refusal, from the contract's table of statuses. */
public final class Refusal {
  private final Responses responses;
  private final ProductRequest request;

  public Refusal(Responses responses, ProductRequest request) {
    this.responses = responses;
    this.request = request;
  }

  /** Checks status and shape of the last answer. */
  public void check(int status) {
    TargetResponse response = responses.last();
    assertThat(response.status())
        .as("status of the answer %s (%s)", response.text(), response.exchange().outcome())
        .isEqualTo(status);
    JsonNode body = response.json();
    assertThat(body.path("error").asText()).as("error in %s", response.text()).isNotBlank();
    if (status != 400) {
      assertThat(body.path("message").asText()).as("message in %s", response.text()).isNotBlank();
    }
    checkOwnPart(status, response, body);
  }

  private void checkOwnPart(int status, TargetResponse response, JsonNode body) {
    switch (status) {
      case 400 -> {
        assertThat(body.path("details").isArray() && !body.path("details").isEmpty())
            .as("details in %s", body)
            .isTrue();
        for (JsonNode detail : body.path("details")) {
          assertThat(detail.path("field").isTextual()).as("field in %s", detail).isTrue();
          assertThat(detail.path("message").asText()).as("message in %s", detail).isNotBlank();
        }
      }
      case 401 -> {
        assertThat(body.path("error").asText()).isEqualTo("Unauthorized");
        assertThat(response.header("WWW-Authenticate"))
            .as("WWW-Authenticate")
            .containsExactly("Bearer realm=\"bg-remover\", error=\"invalid_token\"");
      }
      case 402 -> {
        assertThat(Job.whole(body.path("requiredCredits")))
            .as("requiredCredits in %s", body)
            .isEqualTo(request.images());
        assertThat(body.path("errorCode").asText()).isEqualTo("INSUFFICIENT_CREDITS");
        assertThat(body.path("jobId").asText()).as("jobId in %s", body).isNotBlank();
      }
      case 403 -> assertThat(body.path("error").asText()).isEqualTo("Forbidden");
      case 503 -> assertThat(response.header("Retry-After")).as("Retry-After").isNotEmpty();
      default -> {}
    }
  }
}
