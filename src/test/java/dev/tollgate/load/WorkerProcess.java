package dev.tollgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A real worker in a process of its own. */
final class WorkerProcess implements AutoCloseable {
  private final Process process;
  private final WorkerAddress address;

  private WorkerProcess(Process process, WorkerAddress address) {
    this.process = process;
    this.address = address;
  }

  /**
   * JMeter, fetched if it is not here: where it cannot be fetched tests are skipped and say so, and
   * fail on a CI server.
   */
  static JmeterLibraries libraries() {
    try {
      return JmeterLibraries.ofThisCheckout(line -> {}).fetch();
    } catch (LoadEngineException e) {
      String why = "no load on workers was tried: " + e.getMessage();
      return System.getenv("CI") != null ? fail(why) : abort(why);
    }
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param from the address of loopback that its requests come from, by which a server knows it
   */
  static WorkerProcess start(JmeterLibraries libraries, String from) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process process =
        libraries
            .process(
                "LoadWorker",
                List.of(
                    "-Djava.rmi.server.hostname=127.0.0.1", "-Dhttpclient.localaddress=" + from),
                List.of("127.0.0.1", String.valueOf(port)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("ready");
    return new WorkerProcess(process, new WorkerAddress("127.0.0.1", port));
  }

  WorkerAddress address() {
    return address;
  }

  /** As if its machine had gone. */
  void kill() {
    process.destroyForcibly();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As when whoever started it goes: it ends by itself. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      assertThat(process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
