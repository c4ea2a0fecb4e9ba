package dev.tollgate;

import dev.tollgate.load.JmeterLibraries;
import dev.tollgate.load.LoadEngineException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Waits for shares of loads, and runs them on JMeter in a process of its own. */
@Command(
    name = "load-worker",
    mixinStandardHelpOptions = true,
    description = "Runs shares of the loads of tollgate run --load-workers, on JMeter.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "2:no worker could be started, or JMeter ended by itself",
      "64:wrong usage",
      "130:ended by Ctrl-C"
    },
    footer = {
      "",
      "It is up until Ctrl-C, runs one load at a time, and needs a checkout of the same commit as",
      "the one that runs the loads. Whoever reaches its port can make it run what they like, and",
      "requests come to it with their tokens: only in a network that you trust.",
      "",
      "Examples:",
      "  tollgate load-worker",
      "  tollgate load-worker --host 10.0.0.5 --port 1100"
    })
final class LoadWorkerCommand implements Callable<Integer>, OfFiles {
  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description =
          "The address of this machine to listen at, by which it is called (${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "1099",
      description = "The port to listen at (${DEFAULT-VALUE}).")
  private int port = 1099;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 1 || port > 65_535) {
      throw new LoadEngineException("--port " + port + ": should be from 1 to 65535");
    }
    Process worker =
        JmeterLibraries.ofThisCheckout(System.out::println)
            .process(
                "LoadWorker",
                List.of("-XX:+UseSerialGC", "-Djava.rmi.server.hostname=" + host),
                List.of(host, String.valueOf(port)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(worker::destroyForcibly, "end-of-worker"));
    BufferedReader said = worker.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    if (line == null || !line.equals("ready")) {
      throw new LoadEngineException(
          line == null
              ? "JMeter ended by itself before it was ready: see that this machine has memory for it, and that target/jmeter is whole (take it away, and it is fetched again)"
              : line.replaceFirst("^! ", ""));
    }
    System.out.println(
        "Load worker at %s:%d is ready, %s; Ctrl-C ends it."
            .formatted(host, port, JmeterLibraries.version()));
    int code = worker.waitFor();
    System.err.println("JMeter ended by itself (exit code " + code + "): start the worker again");
    return Tollgate.COULD_NOT_RUN;
  }
}
