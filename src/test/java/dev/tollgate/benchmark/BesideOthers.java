package dev.tollgate.benchmark;

import dev.tollgate.load.JmeterLibraries;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Users who ask again and again, from JMeter and from Karate, each in a process of its own. How
 * many right answers there were in a second.
 *
 * @param karate what Karate's class path consists of
 */
record BesideOthers(String karate) {
  private static final Path FEATURES = Path.of("benchmarks", "karate");

  double jmeter(int port, int users, int seconds) throws IOException, InterruptedException {
    ProcessBuilder process =
        JmeterLibraries.ofThisCheckout(System.out::println)
            .process("LoadWorker", List.of("-XX:+UseSerialGC"), List.of());
    List<String> command = new ArrayList<>(process.command());
    command.remove(command.size() - 1);
    int path = command.indexOf("-cp") + 1;
    command.set(
        path,
        command.get(path)
            + File.pathSeparator
            + Path.of("target", "test-classes").toAbsolutePath());
    command.add(PlainJmeter.class.getName());
    command.addAll(List.of(String.valueOf(port), String.valueOf(users), String.valueOf(seconds)));
    return Double.parseDouble(said(command).get(0)) / seconds;
  }

  /**
   * Its HTTP client in a loop of its own script: the least that it does for a request. To call a
   * feature for each takes several times as long.
   */
  double karate(int port, int users, int seconds) throws IOException, InterruptedException {
    Path out = Files.createTempDirectory("karate");
    List<String> lines =
        said(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=" + FEATURES.resolve("logback.xml").toAbsolutePath(),
                "-Dbase=http://127.0.0.1:" + port,
                "-Dseconds=" + seconds,
                "-cp",
                karate,
                "com.intuit.karate.Main",
                "-T",
                String.valueOf(users),
                "-o",
                out.toString(),
                FEATURES.resolve("load.feature").toString()));
    return lines.stream()
            .filter(line -> line.startsWith("asked "))
            .collect(Collectors.summingDouble(line -> Double.parseDouble(line.substring(6))))
        / seconds;
  }

  private static List<String> said(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("ended with " + process.exitValue() + ": " + lines);
    }
    return lines;
  }
}
