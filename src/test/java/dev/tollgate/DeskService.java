package dev.tollgate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service for tests of the general steps: it says what it was asked ({@code /mirror}), asks stock
 * what it is told to ({@code /ask}), and has orders that take their time ({@code /orders}), seats
 * that run out ({@code /seats}) and answers that are no JSON.
 */
final class DeskService {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int SEATS = 5;
  private static final int LOOKS_UNTIL_DONE = 3;

  private static final Map<String, ObjectNode> ORDERS = new ConcurrentHashMap<>();
  private static final Map<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

  private DeskService() {}

  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(setting("PORT"))),
            0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/health", exchange -> json(exchange, 200, JSON.createObjectNode()));
    server.createContext("/mirror", DeskService::mirror);
    server.createContext("/ask", DeskService::ask);
    server.createContext("/orders", DeskService::orders);
    server.createContext("/seats", DeskService::seats);
    server.createContext("/late", DeskService::late);
    server.createContext("/log", DeskService::log);
    server.createContext("/text", exchange -> text(exchange, "order 17 is sold out\n"));
    server.createContext("/gone", exchange -> text(exchange, "404 page not found\n"));
    server.createContext("/through", DeskService::through);
    server.createContext("/silence", HttpExchange::close);
    server.createContext("/nothing", exchange -> answer(exchange, 204, "", new byte[0]));
    server.createContext("/page", exchange -> text(exchange, "<html>no JSON</html>"));
    server.start();
  }

  /** Says what was asked, in JSON. */
  private static void mirror(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    ObjectNode seen = JSON.createObjectNode();
    seen.put("method", exchange.getRequestMethod());
    seen.put("path", exchange.getRequestURI().getRawPath());
    seen.put("rawQuery", exchange.getRequestURI().getRawQuery());
    pairs(seen.putObject("query"), exchange.getRequestURI().getRawQuery());
    ObjectNode headers = seen.putObject("headers");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
    String text = new String(body, StandardCharsets.UTF_8);
    seen.put("body", text);
    seen.put("bytes", body.length);
    seen.put("base64", Base64.getEncoder().encodeToString(body));
    String type = headers.path("content-type").asText("");
    if (type.startsWith("application/x-www-form-urlencoded")) {
      pairs(seen.putObject("form"), text);
    }
    if (type.startsWith("multipart/")) {
      parts(seen.putArray("parts"), new String(body, StandardCharsets.ISO_8859_1), type);
    }
    if (type.startsWith("application/json") && body.length > 0) {
      seen.set("json", JSON.readTree(body));
    }
    String[] token = headers.path("authorization").asText("").split("\\.", -1);
    if (token.length == 3) {
      seen.set("claims", JSON.readTree(Base64.getUrlDecoder().decode(token[1])));
    }
    exchange.getResponseHeaders().add("X-Seen", headers.path("x-colour").asText("none"));
    json(exchange, 200, seen);
  }

  private static void pairs(ObjectNode into, String query) {
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      into.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void parts(ArrayNode into, String body, String type) {
    String boundary = "--" + type.replaceFirst(".*boundary=", "");
    for (String part : body.split(boundary, -1)) {
      int end = part.indexOf("\r\n\r\n");
      if (end > 0) {
        ObjectNode node = into.addObject();
        node.put("head", part.substring(2, end));
        node.put("length", part.length() - end - 6);
        node.put("text", part.substring(end + 4, part.length() - 2));
      }
    }
  }

  /** Answers as soon as stock has. */
  private static void through(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        asked(
            JSON.createObjectNode().put("path", "/items/lamp"),
            exchange.getRequestHeaders().getFirst("X-Tenant-Id")));
  }

  /** Asks stock what it is told to, one after the other or together, and says what came. */
  private static void ask(HttpExchange exchange) throws IOException {
    JsonNode told = JSON.readTree(exchange.getRequestBody());
    String tenant = exchange.getRequestHeaders().getFirst("X-Tenant-Id");
    List<CompletableFuture<ObjectNode>> answers = new ArrayList<>();
    for (JsonNode call : told.path("calls")) {
      CompletableFuture<ObjectNode> answer =
          CompletableFuture.supplyAsync(() -> asked(call, tenant), Executors.newCachedThreadPool());
      answers.add(answer);
      if (!told.path("together").asBoolean()) {
        ObjectNode unused = answer.join();
      }
    }
    ObjectNode said = JSON.createObjectNode();
    ArrayNode all = said.putArray("answers");
    answers.forEach(answer -> all.add(answer.join()));
    json(exchange, 200, said);
  }

  private static ObjectNode asked(JsonNode call, String tenant) {
    ObjectNode said = JSON.createObjectNode();
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(setting("STOCK_URL") + call.path("path").asText("/")))
              .timeout(Duration.ofMillis(1_500))
              .header("X-Tenant-Id", tenant);
      call.path("headers")
          .properties()
          .forEach(h -> request.header(h.getKey(), h.getValue().asText()));
      JsonNode body = call.path("body");
      request.method(
          call.path("method").asText("GET"),
          HttpRequest.BodyPublishers.ofString(
              body.isMissingNode() ? "" : body.isTextual() ? body.asText() : body.toString()));
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      said.put("status", answer.statusCode());
      said.put("text", answer.body());
      answer
          .headers()
          .map()
          .forEach((name, values) -> said.withObject("/headers").put(name, values.get(0)));
      try {
        said.set("json", JSON.readTree(answer.body()));
      } catch (IOException e) {
        said.put("noJson", true);
      }
    } catch (IOException e) {
      said.put("failed", true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return said;
  }

  /** An order is waiting until it has been looked at often enough. */
  private static void orders(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("POST")) {
      JsonNode asked = JSON.readTree(exchange.getRequestBody());
      String id = UUID.randomUUID().toString();
      ObjectNode order = JSON.createObjectNode();
      order.put("id", id);
      order.set("item", asked.path("item"));
      order.put("placed", Instant.now().toString());
      order.put("price", 7.5);
      order.put("paid", false);
      order.putNull("note");
      order.putArray("lines").addObject().put("name", "lamp").put("count", 2);
      order.withArray("lines").addObject().put("name", "chair").put("count", 1);
      order.putArray("labels").add("red").add("new");
      order.putArray("returns");
      ORDERS.put(id, order);
      exchange.getResponseHeaders().add("Location", "/orders/" + id);
      json(exchange, 201, JSON.createObjectNode().set("order", order));
      return;
    }
    String id = path.substring(path.lastIndexOf('/') + 1);
    ObjectNode order = ORDERS.get(id);
    if (order == null) {
      json(exchange, 404, JSON.createObjectNode().put("error", "no order " + id));
      return;
    }
    boolean done = looks(id) >= LOOKS_UNTIL_DONE;
    json(exchange, 200, order.deepCopy().put("status", done ? "done" : "waiting"));
  }

  /** What is not there at first. */
  private static void late(HttpExchange exchange) throws IOException {
    boolean there = looks(exchange.getRequestURI().getPath()) >= LOOKS_UNTIL_DONE;
    json(exchange, there ? 200 : 404, JSON.createObjectNode().put("there", there));
  }

  private static int looks(String at) {
    return COUNTS.computeIfAbsent(at, key -> new AtomicInteger()).incrementAndGet();
  }

  /** Each tenant has a few, and each is given away once. */
  private static void seats(HttpExchange exchange) throws IOException {
    int seat = looks("seats of " + exchange.getRequestHeaders().getFirst("X-Tenant-Id"));
    ObjectNode answer = JSON.createObjectNode().put("hall", "one");
    if (seat <= SEATS) {
      json(exchange, 201, answer.put("seat", seat));
    } else {
      json(exchange, 409, answer.put("error", "no seat is left"));
    }
  }

  private static void log(HttpExchange exchange) throws IOException {
    byte[] line = exchange.getRequestBody().readAllBytes();
    System.out.println(new String(line, StandardCharsets.UTF_8));
    answer(exchange, 200, "application/json", line);
  }

  private static void text(HttpExchange exchange, String text) throws IOException {
    answer(exchange, 200, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
    answer(exchange, status, "application/json", JSON.writeValueAsBytes(body));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    if (!type.isEmpty()) {
      exchange.getResponseHeaders().add("Content-Type", type);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String setting(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }
}
