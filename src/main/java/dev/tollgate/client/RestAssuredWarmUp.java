package dev.tollgate.client;

import com.sun.net.httpserver.HttpServer;
import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Journal;
import dev.tollgate.evidence.Masking;
import dev.tollgate.evidence.RunClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Sends a few requests to a server of its own, so that the first scenario does not pay for REST
 * Assured's start (one to three seconds). To be run while the target starts.
 */
public final class RestAssuredWarmUp implements Runnable {
  private static final int REQUESTS = 20;
  private static final byte[] JSON = "{\"warm\":\"up\"}".getBytes(StandardCharsets.UTF_8);

  @Override
  public void run() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, JSON.length);
            try (var out = exchange.getResponseBody()) {
              out.write(JSON);
            }
          });
      server.start();
      try {
        requests(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
      } finally {
        server.stop(0);
      }
    } catch (IOException e) {
      // Without it the first scenario is slower, and nothing else.
    }
  }

  private static void requests(URI address) {
    Capture capture = new Capture(new Masking(List.of()), RunClock.system());
    Journal nowhere = new Journal(evidence -> {});
    List<Header> headers =
        List.of(
            new Header("Content-Type", "application/json"),
            new Header("Authorization", "Bearer warm-up"));
    try (TargetClient client =
        new TargetClient("warm-up", address, Duration.ofSeconds(5), capture)) {
      for (int i = 0; i < REQUESTS; i++) {
        client.send(new TargetRequest("POST", "/warm-up", headers, JSON), nowhere).json();
      }
    }
  }
}
