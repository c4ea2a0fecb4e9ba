package dev.tollgate.reference.createproducts;

import static dev.tollgate.reference.createproducts.Dependencies.CREDIT;
import static dev.tollgate.reference.createproducts.Dependencies.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ErrorsTest {

  @Test
  void a_body_over_the_limit_gets_413_and_one_at_it_is_read() throws Exception {
    String body = Bodies.groups(1);
    int size = body.getBytes(StandardCharsets.UTF_8).length;
    try (Scene scene = new Scene("MAX_BODY_BYTES", Integer.toString(size))) {
      assertThat(scene.post(body).status()).isEqualTo(200);
      Got got = scene.post(body + " ");
      assertThat(got.status()).isEqualTo(413);
      assertThat(got.json().path("error").asText()).isEqualTo("Payload Too Large");
      assertThat(got.json().path("message").asText()).contains(Integer.toString(size));
    }
  }

  @Test
  void the_limit_is_33554432_bytes_to_the_byte() throws Exception {
    String body = Bodies.groups(1);
    int limit = 33_554_432;
    try (Scene scene = new Scene()) {
      assertThat(scene.post(body + " ".repeat(limit - body.length())).status()).isEqualTo(200);
      assertThat(scene.post(body + " ".repeat(limit - body.length() + 1)).status()).isEqualTo(413);
    }
  }

  @Test
  void who_sends_far_too_much_can_still_read_the_413() throws Exception {
    try (Scene scene = new Scene("MAX_BODY_BYTES", "1000000");
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), scene.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST " + Scene.PATH + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n")
              .getBytes(StandardCharsets.UTF_8));
      out.write(
          ("Authorization: Bearer " + scene.dependencies.tokens.good() + "\r\n")
              .getBytes(StandardCharsets.UTF_8));
      out.write(
          "X-Tenant-Id: acme\r\nContent-Length: 6000000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      // Reads nothing before all is sent, as many a client does.
      out.write(new byte[6_000_000]);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"Payload Too Large\"");
    }
  }

  @Test
  void a_long_body_of_unknown_length_gets_413_too() throws Exception {
    try (Scene scene = new Scene("MAX_BODY_BYTES", "100")) {
      byte[] body = new byte[150];
      Got got =
          scene.send(
              scene
                  .request(Scene.PATH)
                  .header("Authorization", "Bearer " + scene.dependencies.tokens.good())
                  .header("X-Tenant-Id", "acme")
                  .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
      assertThat(got.status()).isEqualTo(413);
    }
  }

  @Test
  void a_wrong_body_gets_400_with_its_fields_and_no_message() throws Exception {
    try (Scene scene = new Scene()) {
      Got got = scene.post("{\"productGroups\":[]}");
      assertThat(got.status()).isEqualTo(400);
      assertThat(got.response().body())
          .isEqualTo(
              "{\"error\":\"Bad Request\",\"details\":[{\"field\":\"productGroups\",\"message\":\"must have 1 to 50 elements\"}]}");
      assertThat(scene.dependencies.order()).allMatch(KEYS::equals);
    }
  }

  @Test
  void keys_that_cannot_be_had_get_503() throws Exception {
    try (Scene scene = new Scene()) {
      scene.dependencies.on(KEYS, 500, "");
      Got got = scene.post(Bodies.groups(1));
      assertThat(got.status()).isEqualTo(503);
      assertThat(got.header("Retry-After")).containsOnlyDigits();
      assertThat(got.json().path("message").asText()).startsWith("Tokens cannot be checked");
    }
  }

  @Test
  void unknown_paths_and_methods_get_the_standard_shape() throws Exception {
    try (Scene scene = new Scene()) {
      Got path = scene.send(scene.request("/nothing").GET());
      assertThat(path.status()).isEqualTo(404);
      assertThat(path.json().path("error").asText()).isEqualTo("Not Found");
      assertThat(path.json().path("message").asText()).isNotEmpty();
      Got slash = scene.send(scene.request(Scene.PATH + "/").POST(BodyPublishers.ofString("{}")));
      assertThat(slash.status()).isEqualTo(404);
      Got method = scene.send(scene.request(Scene.PATH).GET());
      assertThat(method.status()).isEqualTo(405);
      assertThat(method.json().path("error").asText()).isEqualTo("Method Not Allowed");
      assertThat(method.header("Allow")).contains("POST");
      assertThat(scene.complaints())
          .extracting(line -> line.path("status").intValue())
          .containsExactly(404, 404, 405);
    }
  }

  @Test
  void what_is_hardly_http_gets_the_standard_shape() throws Exception {
    try (Scene scene = new Scene();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), scene.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"error\":\"Bad Request\"");
      assertThat(answer).doesNotContainIgnoringCase("jetty");
      assertThat(scene.complaints())
          .singleElement()
          .satisfies(line -> assertThat(line.path("requestId").asText()).hasSize(36));
    }
  }

  @Test
  void preflight_needs_no_token() throws Exception {
    try (Scene scene = new Scene()) {
      Got got = scene.send(scene.request(Scene.PATH).method("OPTIONS", BodyPublishers.noBody()));
      assertThat(got.status()).isEqualTo(204);
      assertThat(got.header("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(got.header("Access-Control-Allow-Methods")).isEqualTo("POST, OPTIONS");
      assertThat(got.header("Access-Control-Allow-Headers"))
          .isEqualTo("Content-Type, Authorization, X-Tenant-Id, X-User-Id");
    }
  }

  @Test
  void health_and_metrics_answer() throws Exception {
    try (Scene scene = new Scene()) {
      scene.post(Bodies.groups(2));
      Got health = scene.send(scene.request("/bg-remover/health").GET());
      assertThat(health.response().body()).isEqualTo("{\"status\":\"ok\"}");
      Got metrics = scene.send(scene.request("/metrics").GET());
      assertThat(metrics.header("Content-Type")).startsWith("text/plain");
      assertThat(metrics.response().body())
          .contains("bg_remover_requests_total{status=\"200\"} 1.0")
          .contains("bg_remover_credits_total{booking=\"charged\"} 2.0")
          .contains("bg_remover_groups_in_progress 0.0");
    }
  }

  @Test
  void a_fault_of_the_service_itself_gets_500_its_money_back_and_one_line_of_log()
      throws Exception {
    try (Scene scene =
        new Scene(
            (settings, out) ->
                new Parts(settings, out) {
                  @Override
                  Processing processing() {
                    return (job, request) -> {
                      throw new IllegalStateException("secret at http://inside.example");
                    };
                  }
                })) {
      Got got = scene.post(Bodies.groups(2));
      assertThat(got.status()).isEqualTo(500);
      assertThat(got.response().body()).doesNotContain("inside", "Exception");
      assertThat(scene.dependencies.calls(CREDIT).get(0).json().path("amount").intValue())
          .isEqualTo(2);
      assertThat(scene.complaints())
          .singleElement()
          .satisfies(line -> assertThat(line.path("level").asText()).isEqualTo("ERROR"))
          .satisfies(line -> assertThat(line.toString()).doesNotContain("inside"))
          .satisfies(
              line ->
                  assertThat(line.path("reason").asText())
                      .matches("unexpected failure [0-9a-f]{8}"));
    }
  }

  @Test
  void an_absurd_request_id_is_replaced() throws Exception {
    try (Scene scene = new Scene()) {
      Got got = scene.send(scene.request("/nothing").header("X-Request-Id", "a".repeat(129)).GET());
      assertThat(got.header("X-Request-Id")).hasSize(36);
    }
  }
}
