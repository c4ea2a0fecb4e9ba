package dev.tollgate;

import dev.tollgate.evidence.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine that Tollgate runs on. */
final class ThisMachine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private ThisMachine() {}

  static Machine look() {
    return new Machine(
        System.getProperty("os.name") + ' ' + System.getProperty("os.arch"),
        model(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"));
  }

  private static String model() {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    } catch (IOException elsewhere) {
      return "";
    }
  }
}
