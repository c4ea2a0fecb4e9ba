package dev.tollgate.reference.createproducts;

import static dev.tollgate.reference.createproducts.Dependencies.CATALOGUE;
import static dev.tollgate.reference.createproducts.Dependencies.CHECK;
import static dev.tollgate.reference.createproducts.Dependencies.DEBIT;
import static dev.tollgate.reference.createproducts.Dependencies.KEYS;
import static dev.tollgate.reference.createproducts.Dependencies.PROCESSOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each error is in the log once, can be found there, and says nothing of the inside. */
final class ErrorLogTest {

  /**
   * A way to an way.
   *
   * @param request made of a good one
   */
  record Way(
      int status, Consumer<Dependencies> dependencies, UnaryOperator<HttpRequest.Builder> request) {
    static Way of(int status, UnaryOperator<HttpRequest.Builder> request) {
      return new Way(status, dependencies -> {}, request);
    }

    static Way when(int status, Consumer<Dependencies> dependencies) {
      return new Way(status, dependencies, request -> request);
    }
  }

  static Stream<Way> errors() {
    return Stream.of(
        Way.of(400, request -> request.POST(BodyPublishers.ofString("{"))),
        Way.of(400, request -> request.POST(BodyPublishers.ofString("{\"productGroups\":[{}]}"))),
        Way.of(401, request -> request.setHeader("Authorization", "Bearer not.a.token")),
        Way.when(402, dependencies -> dependencies.wallet.set(0)),
        Way.of(403, request -> request.setHeader("X-Tenant-Id", "globex")),
        Way.of(405, request -> request.method("PUT", BodyPublishers.ofString("{}"))),
        Way.of(413, request -> request.POST(BodyPublishers.ofString(" ".repeat(10_001)))),
        Way.when(503, dependencies -> dependencies.on(KEYS, 500, "at http://inside.example")),
        Way.when(503, dependencies -> dependencies.on(CHECK, 500, "at http://inside.example")),
        Way.when(
            503,
            dependencies ->
                dependencies.on(
                    DEBIT,
                    (exchange, call) -> {
                      // Closed without an answer.
                    })));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void an_error_is_logged_once_with_level_reason_and_request_id(Way way) throws Exception {
    try (Scene scene = new Scene("MAX_BODY_BYTES", "10000")) {
      way.dependencies().accept(scene.dependencies);
      Got got = scene.send(way.request().apply(good(scene)));
      assertThat(got.status()).isEqualTo(way.status());
      assertThat(scene.complaints())
          .singleElement()
          .satisfies(
              line -> {
                String level = way.status() >= 500 ? "ERROR" : "WARN";
                assertThat(line.path("level").asText()).isEqualTo(level);
                assertThat(line.path("requestId").asText()).isEqualTo("request-7");
                assertThat(line.path("status").intValue()).isEqualTo(way.status());
                assertThat(line.path("reason").asText()).isNotBlank();
              });
      saysNothingOfTheInside(scene, got);
    }
  }

  @Test
  void a_group_that_fails_is_logged_once_whatever_was_tried_for_it() throws Exception {
    try (Scene scene = new Scene()) {
      scene.dependencies.on(PROCESSOR, 503, "at http://inside.example");
      Got got = scene.send(good(scene));
      assertThat(got.status()).isEqualTo(200);
      logsEachGroup(scene, got, "p0", "p1");
    }
  }

  @Test
  void a_group_whose_product_is_not_created_is_logged_once() throws Exception {
    try (Scene scene = new Scene()) {
      scene.dependencies.on(CATALOGUE, 500, "at http://inside.example");
      logsEachGroup(scene, scene.send(good(scene)), "p0", "p1");
    }
  }

  private static HttpRequest.Builder good(Scene scene) {
    return scene
        .request(Scene.PATH)
        .header("Authorization", "Bearer " + scene.dependencies.tokens.good())
        .header("X-Tenant-Id", "acme")
        .header("X-Request-Id", "request-7")
        .POST(BodyPublishers.ofString(Bodies.groups(2, 1)));
  }

  private static void logsEachGroup(Scene scene, Got got, String... products) throws Exception {
    List<JsonNode> lines = scene.complaints();
    assertThat(lines)
        .extracting(line -> line.path("productId").asText())
        .containsExactlyInAnyOrder(products);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.path("level").asText()).isEqualTo("WARN");
              assertThat(line.path("requestId").asText()).isEqualTo("request-7");
              assertThat(line.path("jobId")).isEqualTo(got.json().path("jobId"));
              assertThat(line.path("reason").asText()).isNotBlank();
            });
    saysNothingOfTheInside(scene, got);
  }

  private static void saysNothingOfTheInside(Scene scene, Got got) throws Exception {
    String said = scene.log() + got.response().body() + got.response().headers().map();
    assertThat(said)
        .doesNotContainIgnoringCase("http://", "127.0.0.1", "inside", "jetty", "tollgate")
        .doesNotContain(".java", "Exception", "eyJ");
  }
}
