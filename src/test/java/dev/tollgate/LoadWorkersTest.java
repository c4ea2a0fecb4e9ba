package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of workers that are not there, or cannot be. */
class LoadWorkersTest {
  @TempDir Path reports;

  private Console run(String workers) {
    return Console.run(
        "run", "--load-workers", workers, "--reports", reports.toString(), "--tags", "@timed");
  }

  @Test
  void aRunDoesNotBeginWithoutItsWorkers() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    Files.writeString(reports.resolve("report.json"), "another run's");

    Console said = run("127.0.0.1:" + port);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .contains(
            "No load worker at 127.0.0.1:%d: Connection refused. Start one there: ./tollgate load-worker --port %d\n"
                .formatted(port, port),
            "No verdict");
    assertThat(reports.resolve("report.json")).as("what could be taken for its").doesNotExist();
  }

  @Test
  void aListThatIsNoneIsRefused() {
    Console said = run("127.0.0.1");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("should be host:port");
  }

  @Test
  void aPortThatCannotBeIsRefused() {
    Console said = Console.run("load-worker", "--port", "70000");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("--port 70000: should be from 1 to 65535");
  }
}
