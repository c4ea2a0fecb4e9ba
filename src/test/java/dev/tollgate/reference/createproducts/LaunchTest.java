package dev.tollgate.reference.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The service as a process of its own. */
final class LaunchTest {

  @Test
  void bad_settings_end_it_with_78_and_one_line() throws Exception {
    try (ServiceProcess process = new ServiceProcess(Main.class, Map.of("PORT", "x"))) {
      JsonNode line = process.line();
      assertThat(line.path("level").asText()).isEqualTo("ERROR");
      assertThat(line.path("reason").asText()).contains("PORT must be", "AUTH_ISSUER is missing");
      assertThat(process.exitCode()).isEqualTo(78);
      assertThat(process.rest()).isEmpty();
    }
  }

  @Test
  void a_port_in_use_ends_it_with_78_and_one_line() throws Exception {
    try (Dependencies dependencies = new Dependencies();
        ServerSocket taken = new ServerSocket(0);
        ServiceProcess process =
            new ServiceProcess(
                Main.class,
                Scene.environment(
                    dependencies, "PORT", "" + taken.getLocalPort(), "BIND_ADDRESS", "0.0.0.0"))) {
      assertThat(process.line().path("reason").asText()).contains("PORT is in use");
      assertThat(process.exitCode()).isEqualTo(78);
      assertThat(process.rest()).isEmpty();
    }
  }

  @Test
  void a_thread_that_dies_leaves_one_line_of_the_log() throws Exception {
    try (Dependencies dependencies = new Dependencies();
        ServiceProcess process =
            new ServiceProcess(DyingMain.class, Scene.environment(dependencies))) {
      JsonNode line = process.line();
      assertThat(line.path("level").asText()).isEqualTo("ERROR");
      assertThat(line.path("reason").asText()).matches("unexpected failure [0-9a-f]{8}");
      assertThat(process.line().path("message").asText()).isEqualTo("listening");
    }
  }

  @Test
  void told_to_stop_it_finishes_what_it_has_and_takes_nothing_new() throws Exception {
    CountDownLatch processing = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (Dependencies dependencies = new Dependencies();
        ServiceProcess process = new ServiceProcess(Main.class, Scene.environment(dependencies))) {
      dependencies.tokens.issuer(dependencies.address());
      dependencies.on(
          Dependencies.PROCESSOR,
          (exchange, call) -> {
            processing.countDown();
            Waits.until(go);
            Dependencies.answer(exchange, 200, "an image");
          });
      int port = process.line().path("port").intValue();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Scene.PATH))
              .header("Authorization", "Bearer " + dependencies.tokens.good())
              .header("X-Tenant-Id", "acme")
              .POST(BodyPublishers.ofString(Bodies.groups(1)))
              .build();
      CompletableFuture<HttpResponse<String>> answer =
          HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
      Waits.until(processing);
      process.terminate();
      assertThat(process.line().path("message").asText()).isEqualTo("stopping");
      process.awaitRefusal(port);
      go.countDown();
      assertThat(answer.get().statusCode()).isEqualTo(200);
      assertThat(process.rest()).contains("\"stopped\",\"allFinished\":true");
    }
  }
}
