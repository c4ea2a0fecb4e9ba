package dev.tollgate.world.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.world.Responses;
import java.util.ArrayList;
import java.util.List;

/** The shape of each refusal, from the contract's table of statuses. */
public final class Refusal {
  private final Responses responses;
  private final ProductRequest request;
  private final Stages stages;

  public Refusal(Responses responses, ProductRequest request, Stages stages) {
    this.responses = responses;
    this.request = request;
    this.stages = stages;
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

  /** Checks that the status is one of the two, and that the shape is the standard one. */
  public void checkEither(int status, int other) {
    TargetResponse response = responses.last();
    assertThat(response.status())
        .as("status of the answer %s (%s)", response.text(), response.exchange().outcome())
        .isIn(status, other);
    checkStandardShape(response);
  }

  /** Checks that the caller is refused, with whatever status, in the standard shape. */
  public void checkAny() {
    TargetResponse response = responses.last();
    assertThat(response.status())
        .as("status of the answer %s (%s)", response.text(), response.exchange().outcome())
        .isBetween(400, 499);
    checkStandardShape(response);
  }

  /** Checks that a detail names the field, or what is in it. */
  public void checkWrong(String field) {
    assertThat(details()).as("fields in %s", responses.last().text()).anyMatch(d -> isIn(d, field));
  }

  /** Checks that a detail names the field, or what is in it, and that none names another one. */
  public void checkOnlyWrong(String field) {
    checkWrong(field);
    assertThat(details())
        .as("fields in %s", responses.last().text())
        .allMatch(d -> isIn(d, field) || isIn(field, d));
  }

  static boolean isIn(String field, String whole) {
    return field.equals(whole) || field.startsWith(whole + ".");
  }

  private List<String> details() {
    List<String> fields = new ArrayList<>();
    responses.last().json().path("details").forEach(d -> fields.add(d.path("field").asText()));
    return fields;
  }

  /**
   * Checks an answer on which the contract does not speak: all was done, or nothing and the caller
   * is told why; and nothing broke.
   */
  public void checkServedOrRefused() {
    TargetResponse response = responses.last();
    if (response.status() == 200) {
      assertThat(response.json().path("status").asText())
          .as("status of the job in %s", response.text())
          .isEqualTo("completed");
      return;
    }
    checkAny();
    stages.checkNothingAsked();
  }

  private static void checkStandardShape(TargetResponse response) {
    JsonNode body = response.json();
    assertThat(body.path("error").asText()).as("error in %s", response.text()).isNotBlank();
    assertThat(!body.path("message").asText().isBlank() || !body.path("details").isEmpty())
        .as("a message or details in %s", response.text())
        .isTrue();
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
