package dev.tollgate.benchmark.plain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service under test, started as its target file says. */
final class PlainTarget implements AutoCloseable {
  private final Process process;
  private final URI address;

  private PlainTarget(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static PlainTarget start(JsonNode target, String stubs, String audience)
      throws IOException, InterruptedException {
    int port = freePort();
    Map<String, String> values =
        Map.of(
            "${java}",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "${tollgate.classpath}",
            Path.of("target", "tollgate.jar").toAbsolutePath().toString(),
            "${port}",
            String.valueOf(port),
            "${audience}",
            audience);
    List<String> command = new ArrayList<>();
    target.at("/launch/command").forEach(word -> command.add(fill(word.asText(), values, stubs)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    target
        .at("/launch/environment")
        .properties()
        .forEach(
            e -> builder.environment().put(e.getKey(), fill(e.getValue().asText(), values, stubs)));
    PlainTarget started = new PlainTarget(builder.start(), URI.create("http://127.0.0.1:" + port));
    started.awaitReady(target.at("/ready/path").asText());
    return started;
  }

  private static String fill(String text, Map<String, String> values, String stubs) {
    String filled = text.replaceAll("\\$\\{dependency [^}]+}", stubs);
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace(value.getKey(), value.getValue());
    }
    return filled;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady(String path) throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    while (process.isAlive()) {
      try {
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not yet.
      }
      Thread.sleep(25);
    }
    throw new IllegalStateException("the service did not start");
  }

  String address() {
    return address.toString();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
