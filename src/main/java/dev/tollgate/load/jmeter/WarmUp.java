package dev.tollgate.load.jmeter;

import com.sun.net.httpserver.HttpServer;
import dev.tollgate.evidence.Header;
import dev.tollgate.load.LoadRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jmeter.threads.JMeterContextService;
import org.apache.jmeter.threads.JMeterVariables;

/**
 * Sends some requests to itself, so that JMeter's HTTP client is loaded: its first request takes a
 * second or two, which a load would measure.
 */
final class WarmUp {
  private static final int REQUESTS = 500;

  private WarmUp() {}

  /**
   * Runs to its end on a thread of its own: JMeter's threads would take over the connections of
   * whichever thread made them.
   */
  static void run() {
    Thread thread = new Thread(WarmUp::send, "warm-up");
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send() {
    try {
      sendToItself();
    } catch (IOException e) {
      // Then the first load does it.
    }
  }

  private static void sendToItself() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    JMeterContextService.getContext().setVariables(new JMeterVariables());
    LoadRequest request =
        new LoadRequest(
            "POST", "/", List.of(new Header("Content-Type", "application/json")), new byte[200]);
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (JmeterRequests requests = new JmeterRequests(address)) {
      for (int i = 0; i < REQUESTS; i++) {
        var unused = requests.send(request, System.nanoTime() + TimeUnit.SECONDS.toNanos(10));
      }
    } finally {
      server.stop(0);
    }
  }
}
