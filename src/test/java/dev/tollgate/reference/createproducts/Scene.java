package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The service in this process, with stand-ins for all that it calls, and a client. */
final class Scene implements AutoCloseable {
  static final String PATH = "/bg-remover/create-products";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  final Dependencies dependencies;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Service service;
  private final int port;

  /**
   * @param settings further ones, by their names in the environment: name, value, name, value
   */
  Scene(String... settings) throws Exception {
    this(Parts::new, settings);
  }

  Scene(BiFunction<Settings, PrintStream, Parts> assemble, String... settings) throws Exception {
    dependencies = new Dependencies();
    dependencies.tokens.issuer(dependencies.address());
    PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
    service =
        assemble.apply(SettingsReader.read(environment(dependencies, settings)), out).service();
    port = service.start();
  }

  /** Quick to fail, so that what is about failing is quick to test. */
  static Map<String, String> environment(Dependencies dependencies, String... settings) {
    String address = dependencies.address();
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", "0");
    environment.put("AUTH_ISSUER", address);
    environment.put("AUTH_AUDIENCE", Tokens.AUDIENCE);
    environment.put("CREDITS_API_URL", address);
    environment.put("IMAGE_PROCESSOR_URL", address);
    environment.put("OBJECT_STORE_URL", address + "/store");
    environment.put("CATALOG_API_URL", address);
    environment.put("RETRY_BACKOFF_MS", "1");
    for (int i = 0; i < settings.length; i += 2) {
      environment.put(settings[i], settings[i + 1]);
    }
    return environment;
  }

  /** A good request by user-1 of acme. */
  Got post(String body) throws IOException, InterruptedException {
    return post(dependencies.tokens.good(), "acme", body);
  }

  Got post(String token, String tenant, String body) throws IOException, InterruptedException {
    return send(
        request(PATH)
            .header("Authorization", "Bearer " + token)
            .header("X-Tenant-Id", tenant)
            .POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }

  Got send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return new Got(CLIENT.send(request.build(), BodyHandlers.ofString()));
  }

  int port() {
    return port;
  }

  /** Every line of the log so far. */
  List<JsonNode> log() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : log.toString(StandardCharsets.UTF_8).lines().toList()) {
      lines.add(Json.read(line.getBytes(StandardCharsets.UTF_8)));
    }
    return lines;
  }

  /** The lines of the log that tell of something wrong. */
  List<JsonNode> complaints() throws IOException {
    return log().stream().filter(line -> !line.path("level").asText().equals("INFO")).toList();
  }

  @Override
  public void close() {
    service.stop();
    dependencies.close();
  }
}
