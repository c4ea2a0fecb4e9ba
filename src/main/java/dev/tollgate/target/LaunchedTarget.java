package dev.tollgate.target;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A target that we started as a process of its own, and that we stop. */
final class LaunchedTarget implements Target {
  private static final long SETTLED_SECONDS = 20;
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final URI address;
  private final Process process;
  private final @Nullable Process watcher;
  private final TargetLog log;
  private final Duration stopWithin;
  private final List<String> settle;
  private volatile boolean stopping;

  private LaunchedTarget(
      URI address,
      Process process,
      @Nullable Process watcher,
      TargetLog log,
      Duration stopWithin,
      List<String> settle) {
    this.settle = settle;
    this.address = address;
    this.process = process;
    this.watcher = watcher;
    this.log = log;
    this.stopWithin = stopWithin;
  }

  /**
   * Starts the process; it need not serve yet.
   *
   * @throws TargetException when there is no such program
   */
  static LaunchedTarget start(LaunchPlan plan) {
    try {
      List<String> command = new ArrayList<>();
      // In a session of its own, a Ctrl-C on the terminal does not reach it: it is stopped by us,
      // in order.
      if (Files.isExecutable(SETSID)) {
        command.add(SETSID.toString());
      }
      command.addAll(plan.command());
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(plan.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      return new LaunchedTarget(
          plan.address(),
          process,
          watcher(process.pid()),
          new TargetLog(process.getInputStream(), plan.onLine()),
          plan.stopWithin(),
          plan.settle());
    } catch (IOException e) {
      throw new TargetException(
          "The target cannot be started: " + e.getMessage() + "\n  command: " + plan.shown());
    }
  }

  /**
   * A shell that ends the target when we end without having stopped it (kill -9, power of the build
   * agent): its input is a pipe that we hold, and that the system closes with us. Null where there
   * is no shell.
   */
  private static @Nullable Process watcher(long pid) {
    String script =
        "trap '' INT TERM HUP; read -r line; [ \"$line\" = stopped ] && exit; "
            + "kill -TERM -- -%1$d 2>/dev/null || kill -TERM %1$d; sleep 10; "
            + "kill -KILL -- -%1$d 2>/dev/null || kill -KILL %1$d";
    try {
      List<String> command = new ArrayList<>();
      if (Files.isExecutable(SETSID)) {
        command.add(SETSID.toString());
      }
      command.addAll(List.of("/bin/sh", "-c", script.formatted(pid)));
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public Optional<String> died() {
    if (stopping || process.isAlive()) {
      return Optional.empty();
    }
    return Optional.of("it ended on its own, with exit code " + process.exitValue());
  }

  @Override
  public OptionalLong peakMemory() {
    return ProcessMemory.OF_THIS_MACHINE.peak(process.toHandle());
  }

  @Override
  public Optional<Vitals> vitals() {
    return ProcessVitals.OF_THIS_MACHINE.of(process.toHandle());
  }

  @Override
  public boolean settle() throws InterruptedException {
    if (settle.isEmpty()) {
      return false;
    }
    String pid = String.valueOf(process.pid());
    try {
      Process settling =
          new ProcessBuilder(settle.stream().map(word -> word.replace("${pid}", pid)).toList())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (settling.waitFor(SETTLED_SECONDS, TimeUnit.SECONDS)) {
        return settling.exitValue() == 0;
      }
      settling.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** The last lines that it printed. */
  List<String> lastLines() {
    return process.isAlive() ? log.last() : log.lastOfAll();
  }

  @Override
  public void close() {
    stopping = true;
    // A launcher script may end when asked and leave the service that it started.
    List<ProcessHandle> family = process.descendants().toList();
    // By its handle: Process.destroy() closes the output as well, with all that nobody has read
    // yet.
    ProcessHandle handle = process.toHandle();
    handle.destroy();
    try {
      if (!process.waitFor(stopWithin.toMillis(), TimeUnit.MILLISECONDS)) {
        handle.destroyForcibly();
        process.waitFor();
      }
    } catch (InterruptedException e) {
      handle.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    family.forEach(ProcessHandle::destroyForcibly);
    log.drain();
    dismissWatcher();
  }

  private void dismissWatcher() {
    if (watcher == null) {
      return;
    }
    try (var input = watcher.getOutputStream()) {
      input.write("stopped\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    } catch (IOException e) {
      watcher.destroyForcibly();
    }
  }
}
