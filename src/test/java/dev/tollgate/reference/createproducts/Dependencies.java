package dev.tollgate.reference.createproducts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Everything that the service calls, on one loopback server; all is well unless told otherwise. */
final class Dependencies implements AutoCloseable {
  static final String KEYS = "/.well-known/jwks.json";
  static final String CHECK = "/check";
  static final String DEBIT = "/debit";
  static final String CREDIT = "/credit";
  static final String PROCESSOR = "/remove-background";
  static final String STORE = "/store/";
  static final String CATALOGUE = "/products";
  private static final List<String> ALL =
      List.of(KEYS, STORE, CHECK, DEBIT, CREDIT, PROCESSOR, CATALOGUE);

  final Tokens tokens = new Tokens();
  final Wallet wallet = new Wallet(1000);
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  Dependencies() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    on(KEYS, (exchange, call) -> answer(exchange, 200, tokens.keySet()));
    on(CHECK, wallet::check);
    on(DEBIT, wallet::book);
    on(CREDIT, wallet::book);
    on(PROCESSOR, (exchange, call) -> answer(exchange, 200, "an image"));
    on(STORE, (exchange, call) -> answer(exchange, 200, ""));
    on(
        CATALOGUE,
        (exchange, call) -> answer(exchange, 201, "{\"id\":\"product-1\",\"title\":\"t\"}"));
  }

  /** How a stand-in answers; the exchange is closed after it. */
  interface Behaviour {
    void answer(HttpExchange exchange, Seen call) throws IOException;
  }

  /** From now on calls to that path are answered so. */
  void on(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
  }

  /** From now on calls to that path get this status and body. */
  void on(String path, int status, String body) {
    on(path, (exchange, call) -> answer(exchange, status, body));
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Seen> calls() {
    return seen;
  }

  /** The calls to that path, in the order of arrival. */
  List<Seen> calls(String path) {
    return seen.stream().filter(call -> kind(call.path()).equals(path)).toList();
  }

  /** The paths of all calls, each by what it is about, in the order of arrival. */
  List<String> order() {
    return seen.stream().map(call -> kind(call.path())).toList();
  }

  private static String kind(String path) {
    return ALL.stream().filter(path::contains).findFirst().orElse(path);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    Seen call =
        new Seen(
            exchange.getRequestMethod(),
            path,
            exchange.getRequestHeaders(),
            exchange.getRequestBody().readAllBytes());
    seen.add(call);
    try (exchange) {
      behaviours.getOrDefault(kind(path), Dependencies::unknown).answer(exchange, call);
    }
  }

  private static void unknown(HttpExchange exchange, Seen call) throws IOException {
    answer(exchange, 404, "There is no " + call.path());
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
