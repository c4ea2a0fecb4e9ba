package dev.tollgate.secrets;

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
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executors;

/**
 * A service that gives away what a file tells it to, in answers, calls and log lines. The file has
 * a part for each path: {@code headers}, {@code body}, {@code calls}, {@code log} and {@code
 * thrown}.
 */
public final class TalkativeService {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TalkativeService() {}

  public static void main(String[] args) throws IOException {
    JsonNode all = JSON.readTree(Path.of(setting("TELLS")).toFile());
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(setting("PORT"))),
            0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", exchange -> tell(exchange, all));
    server.start();
  }

  private static void tell(HttpExchange exchange, JsonNode all) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String tenant = exchange.getRequestHeaders().getFirst("X-Tenant-Id");
    JsonNode tells = all.path(exchange.getRequestURI().getPath());
    for (JsonNode call : tells.path("calls")) {
      call(call, tenant);
    }
    synchronized (TalkativeService.class) {
      tells.path("log").forEach(line -> System.out.println(line.asText()));
      tells
          .path("thrown")
          .forEach(
              message -> new IllegalStateException(message.asText()).printStackTrace(System.out));
    }
    tells
        .path("headers")
        .properties()
        .forEach(
            header ->
                exchange.getResponseHeaders().add(header.getKey(), header.getValue().asText()));
    byte[] body = tells.path("body").asText().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void call(JsonNode call, String tenant) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(setting("STOCK_URL") + call.path("path").asText()))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(call.path("body").asText()));
    call.path("headers")
        .properties()
        .forEach(header -> request.header(header.getKey(), header.getValue().asText()));
    if (!call.has("stray")) {
      request.header("X-Tenant-Id", tenant);
    }
    try {
      HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String setting(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }
}
