package dev.tollgate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small service between two others, of which Tollgate knows nothing but its files: for tests of
 * the general steps.
 */
final class ShopService {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static final int LAST_WORDS = 500;

  private static final AtomicInteger ORDERS = new AtomicInteger();

  private ShopService() {}

  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(setting("PORT"))),
            0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/health",
        exchange -> answer(exchange, 200, "{\"version\": \"1.4.2 AKIAIOSFODNN7EXAMPLE\"}"));
    server.createContext("/orders", ShopService::order);
    server.createContext("/echo", ShopService::echo);
    server.createContext("/metrics", ShopService::metrics);
    server.start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  for (int line = 1; line <= LAST_WORDS; line++) {
                    System.out.println("shop is closing, " + line + " of " + LAST_WORDS);
                  }
                }));
    System.out.println("shop is open");
  }

  private static void echo(HttpExchange exchange) throws IOException {
    String seen = String.valueOf(exchange.getRequestHeaders().getFirst("X-Colour"));
    exchange.getResponseHeaders().add("X-Seen", seen);
    answer(
        exchange,
        200,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  /** Asks stock, once more if that fails, and then prices. */
  private static void order(HttpExchange exchange) throws IOException {
    JsonNode order = JSON.readTree(exchange.getRequestBody());
    String tenant = exchange.getRequestHeaders().getFirst("X-Tenant-Id");
    String body = JSON.writeValueAsString(Map.of("item", order.path("item")));
    boolean reserved = false;
    for (int attempt = 0; attempt < 2 && !reserved; attempt++) {
      reserved = call("STOCK_URL", "/reserve", tenant, body);
    }
    boolean priced = reserved && call("PRICES_URL", "/price", tenant, body);
    String id = exchange.getRequestHeaders().getFirst("X-Correlation-Id");
    exchange.getResponseHeaders().add("X-Correlation-Id", id);
    if (priced) {
      ORDERS.incrementAndGet();
      log("INFO", Map.of("message", "sold", "requestId", id, "tenant", tenant));
      answer(exchange, 201, "{\"order\":{\"item\":%s,\"count\":1}}".formatted(order.path("item")));
    } else {
      log("WARN", Map.of("message", "refused", "requestId", id, "reason", "stock is down"));
      answer(exchange, 503, "{\"error\":\"not now\"}");
    }
  }

  private static void metrics(HttpExchange exchange) throws IOException {
    answer(exchange, 200, "# TYPE orders_total counter\norders_total{kind=\"sold\"} " + ORDERS);
  }

  private static void log(String level, Map<String, String> fields) throws IOException {
    Map<String, String> line = new TreeMap<>(fields);
    line.put("timestamp", Instant.now().toString());
    line.put("level", level);
    System.out.println(JSON.writeValueAsString(line));
  }

  private static boolean call(String setting, String path, String tenant, String body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(setting(setting) + path))
              .timeout(Duration.ofMillis(1_500))
              .header("X-Tenant-Id", tenant)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 && JSON.readTree(response.body()).has("ok");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String setting(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }
}
