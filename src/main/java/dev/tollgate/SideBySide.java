package dev.tollgate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How many suites this machine can run at the same time. */
final class SideBySide {
  /** A suite's own process and its bad target, in kB: 600 MB as measured, and room to spare. */
  private static final long SUITE_KB = 1_000_000;

  private static final Path MEMORY = Path.of("/proc/meminfo");

  private SideBySide() {}

  /** One more than there are cores: a suite waits at times. And no more than memory allows. */
  static int here() {
    long byCores = Runtime.getRuntime().availableProcessors() + 1L;
    return (int) Math.max(1, Math.min(byCores, availableKb() / SUITE_KB));
  }

  private static long availableKb() {
    try (Stream<String> lines = Files.lines(MEMORY)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      // Where the system does not tell, one after the other is sure to fit.
      return 0;
    }
  }
}
