package dev.tollgate.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tollgate.system.SystemFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionSaidTest {
  @TempDir Path system;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean info = exchange.getRequestURI().getPath().equals("/info");
          byte[] answer =
              (info ? "{\"build\": {\"commit\": \"3f2a9c1\", \"number\": 7}}" : "no JSON")
                  .getBytes(StandardCharsets.UTF_8);
          boolean missing = exchange.getRequestURI().getPath().equals("/missing");
          exchange.sendResponseHeaders(missing ? 404 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void what_the_file_states_is_taken_and_nobody_is_asked() throws IOException {
    server.stop(0);

    assertThat(said("version: \"1.10\"\n")).isEqualTo(new VersionSaid("1.10", null));
  }

  @Test
  void the_target_is_asked_where_its_file_says_so() throws IOException {
    assertThat(said("version: {path: /info, field: build.commit}\n"))
        .isEqualTo(new VersionSaid("3f2a9c1", null));
    assertThat(said("version: {path: /info, field: build.number}\n").version()).isEqualTo("7");
  }

  @Test
  void why_nobody_knows_it_is_said() throws IOException {
    assertThat(said("").trouble()).isEqualTo("its file has no key \"version\"");
    assertThat(said("version: {path: /info, field: build.tag}\n").trouble())
        .isEqualTo("the answer to GET /info has no field \"build.tag\"");
    assertThat(said("version: {path: /info, field: build}\n").trouble())
        .isEqualTo("the answer to GET /info has no field \"build\"");
    assertThat(said("version: {path: /text, field: build}\n").trouble())
        .isEqualTo("the answer to GET /text is no JSON");
    assertThat(said("version: {path: /missing, field: build}\n").trouble())
        .isEqualTo("GET /missing was answered with 404");
    server.stop(0);
    assertThat(said("version: {path: /info, field: build.commit}\n"))
        .satisfies(
            said ->
                assertThat(said.trouble())
                    .isEqualTo("GET /info was not answered: nothing listens at " + address()))
        .satisfies(said -> assertThat(said.version()).isNull());
  }

  @Test
  void an_answer_that_does_not_end_is_not_waited_for() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try {
      assertThat(said("version: {path: /endless, field: build}\n").trouble())
          .isEqualTo("GET /endless was not answered whole within 5 s");
    } finally {
      over.countDown();
    }
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private VersionSaid said(String version) throws IOException {
    URI address = address();
    Files.writeString(
        Files.createDirectories(system.resolve("targets")).resolve("t.yml"),
        "address: " + address + "\nready: {path: /info}\n" + version);
    return VersionSaid.of(new SystemFolder(system).target("t").version(), address);
  }
}
