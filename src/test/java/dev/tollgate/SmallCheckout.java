package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A checkout in which one small system is accepted, and gets a GO: what commands are tried in. */
record SmallCheckout(Path dir) {
  private static final Path SYSTEMS = Path.of("src/test/resources/systems");

  /**
   * Its last scenario that is looked at: each command starts a process and two services, which take
   * their time whatever they run.
   */
  private static final String ENOUGH = "| answers garbage            | 2     |\n";

  /** Makes it there, with a {@code ./tollgate} of the classes that are tested. */
  static SmallCheckout in(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(SYSTEMS)) {
      for (Path file : files.filter(f -> !f.endsWith("wrong.feature")).toList()) {
        Files.copy(file, dir.resolve("features").resolve(SYSTEMS.relativize(file).toString()));
      }
    }
    Path orders = dir.resolve("features/shop/orders.feature");
    String all = Files.readString(orders);
    assertThat(all).contains(ENOUGH);
    Files.writeString(orders, all.substring(0, all.indexOf(ENOUGH) + ENOUGH.length()));
    Path tollgate = dir.resolve("tollgate");
    Files.writeString(
        tollgate,
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dpicocli.disable.closures=true -cp '%s' dev.tollgate.Tollgate \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    assertThat(tollgate.toFile().setExecutable(true)).isTrue();
    return new SmallCheckout(dir);
  }

  /** Runs it there, and gives its exit code; what it prints is in {@link #terminal}. */
  int sh(String script, Map<String, String> environment) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder("sh", "-c", script);
    process.environment().putAll(environment);
    return process
        .directory(dir.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(dir.resolve("terminal.txt").toFile()))
        .start()
        .waitFor();
  }

  /** All that was printed so far. */
  String terminal() throws IOException {
    return Files.readString(dir.resolve("terminal.txt"));
  }
}
