package dev.tollgate.benchmark.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cucumber.java.Scenario;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The requests of the running scenario. */
public final class PlainScenario {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MARK = Pattern.compile("req-(tg[0-9a-z]{10})-");

  private List<PlainRequest> requests = List.of();

  void begin(Scenario scenario) {
    requests = PlainSuite.running().requests(scenario.getUri(), scenario.getLine());
  }

  /** What the recorded scenario was known by to the service. */
  String mark() {
    Matcher mark =
        MARK.matcher(Objects.requireNonNull(requests.get(0).headers().get("X-Request-Id")));
    if (!mark.find()) {
      throw new IllegalStateException("a request without a mark: " + requests.get(0).headers());
    }
    return mark.group(1);
  }

  /** Sends all of them, and checks what comes back. */
  void send(@Nullable String authorization) throws IOException {
    for (PlainRequest request : requests) {
      Response response =
          specification(request, authorization).request(request.method(), request.path());
      response.then().statusCode(request.status());
      JsonNode answer = JSON.readTree(response.asByteArray());
      if (!answer.at(request.field()).asText().equals(request.value())) {
        throw new AssertionError(request.field() + " should be " + request.value() + ": " + answer);
      }
    }
  }

  private static RequestSpecification specification(
      PlainRequest request, @Nullable String authorization) {
    RequestSpecification specification =
        RestAssured.given().baseUri(PlainSuite.running().address()).urlEncodingEnabled(false);
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (name.equals("Content-Type")) {
                specification.contentType(value);
              } else {
                specification.header(name, value);
              }
            });
    if (authorization != null) {
      specification.header("Authorization", authorization);
    }
    return specification.body(request.body().getBytes(StandardCharsets.UTF_8));
  }
}
