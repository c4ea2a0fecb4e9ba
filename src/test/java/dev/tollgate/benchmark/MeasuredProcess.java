package dev.tollgate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command as a process of its own and measures it from outside, so that what is measured is
 * what a user starts. The system forgets a process's CPU time when it ends: it is looked at every
 * few milliseconds.
 *
 * @param exitCodes those that are no trouble
 */
record MeasuredProcess(List<String> command, Set<Integer> exitCodes) {
  private static final long LOOK_EVERY_MILLIS = 10;

  Sample run(Path output) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Instant started = Instant.now();
    long start = System.nanoTime();
    Process process = builder.start();
    Duration cpu = Duration.ZERO;
    do {
      cpu = process.info().totalCpuDuration().orElse(cpu);
    } while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    double wallMillis = (System.nanoTime() - start) / 1e6;
    if (!exitCodes.contains(process.exitValue())) {
      throw new IllegalStateException(
          String.join(" ", command).lines().findFirst().orElse("")
              + "\nended with exit code "
              + process.exitValue()
              + ":\n"
              + Files.readString(output));
    }
    return new Sample(started, wallMillis, cpu.toNanos() / 1e6, output);
  }
}
