package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The service in a JVM of its own, with this test's class path. */
final class ServiceProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  ServiceProcess(Class<?> main, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    process = builder.start();
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** The next line of the log. */
  JsonNode line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("The process ended without a further line");
    }
    return Json.read(line.getBytes(StandardCharsets.UTF_8));
  }

  /** All further lines, up to the process' end. */
  String rest() {
    return out.lines().collect(Collectors.joining("\n"));
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The process still runs after 20 s");
    }
    return process.exitValue();
  }

  /** SIGTERM; {@link Process#destroy()} would close its output as well. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Returns as soon as nobody listens there any more. */
  void awaitRefusal(int port) throws IOException {
    for (long end = System.nanoTime() + 10_000_000_000L; System.nanoTime() < end; ) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        Thread.onSpinWait();
      } catch (ConnectException e) {
        return;
      }
    }
    throw new IOException("It still listens after 10 s");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
