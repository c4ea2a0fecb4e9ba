package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a service that was found at an address nobody sees what it logs. */
class UnseenLogTest {
  @TempDir Path systems;
  @TempDir Path reports;
  private HttpServer service;

  @BeforeEach
  void serve() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void a_log_that_is_not_seen_is_not_clean() throws IOException {
    write("checklist.md", "# Desk\n\n## Words\n- [ ] DE-ALL-1 · high · Nothing is told\n");
    write("system.yml", "title: Desk\n");
    write(
        "targets/found.yml",
        "address: http://127.0.0.1:%d\nready:\n  path: /\n"
            .formatted(service.getAddress().getPort()));
    write(
        "logs.feature",
        """
        Feature: Logs

          Scenario Outline: <step>
            When the caller sends GET "/"
            Then <step>

            Examples:
              | step                           |
              | no log line contains "x"       |
              | every log line is JSON         |
              | nothing was logged as an error |
        """);

    int unused =
        Tollgate.commandLine()
            .execute(
                "run",
                "--features",
                systems.toString(),
                "--target",
                "found",
                "--reports",
                reports.toString());

    List<RecordedScenario> scenarios =
        RecordReader.read(List.of(reports.resolve("record.ndjson"))).scenarios();
    assertThat(scenarios).hasSize(3);
    assertThat(scenarios)
        .allSatisfy(
            scenario -> {
              assertThat(scenario.status()).isEqualTo(ScenarioStatus.SKIPPED);
              assertThat(scenario.reason()).contains("found at an address and not launched");
            });
  }

  private void write(String file, String text) throws IOException {
    Path path = systems.resolve("desk").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
