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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * A service that does what its request says, right or wrong: {@code calls} that it makes one after
 * the other, calls {@code together} that it makes side by side, lines that it logs ({@code log}),
 * and the {@code status} and {@code answer} that it gives. A call may have an {@code authorization}
 * of its own, or {@code forward} the caller's. {@code {tenant}}, {@code {user}}, {@code {request}}
 * and {@code {txn}}, the transaction of the first debit, are filled in.
 */
final class ScriptedService {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ScriptedService() {}

  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(setting("PORT"))),
            0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/health", exchange -> answer(exchange, 200, "{}"));
    server.createContext("/do", ScriptedService::perform);
    server.start();
  }

  private static void perform(HttpExchange exchange) throws IOException {
    String tenant = exchange.getRequestHeaders().getFirst("X-Tenant-Id");
    String request = exchange.getRequestHeaders().getFirst("X-Request-Id");
    String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    JsonNode script =
        JSON.readTree(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .replace("{tenant}", tenant)
                .replace("{user}", tenant.replace("tenant-", "user-"))
                .replace("{request}", request));
    String transaction = "";
    for (JsonNode call : script.path("calls")) {
      JsonNode answer = call(call, transaction, authorization).join();
      if (transaction.isEmpty()) {
        transaction = answer.at("/data/transaction/transactionId").asText("");
      }
    }
    List<CompletableFuture<JsonNode>> together = new ArrayList<>();
    for (JsonNode call : script.path("together")) {
      together.add(call(call, transaction, authorization));
    }
    together.forEach(CompletableFuture::join);
    script.path("log").forEach(line -> System.out.println(line));
    int usual = Integer.parseInt(System.getenv().getOrDefault("STATUS", "200"));
    answer(exchange, script.path("status").asInt(usual), script.path("answer").toString());
  }

  private static CompletableFuture<JsonNode> call(
      JsonNode call, String transaction, String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(setting(call.path("to").asText()) + call.path("path").asText()))
            .header("Content-Type", "application/json")
            .method(
                call.path("method").asText("POST"),
                HttpRequest.BodyPublishers.ofString(
                    call.path("body").toString().replace("{txn}", transaction)));
    if (call.has("authorization")) {
      request.header("Authorization", call.path("authorization").asText());
    }
    if (call.has("forward")) {
      request.header("X-Forwarded-Authorization", authorization);
    }
    if (call.has("tenant")) {
      request.header("X-Tenant-Id", call.path("tenant").asText());
    }
    return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(ScriptedService::json);
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      return JSON.nullNode();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String setting(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }
}
