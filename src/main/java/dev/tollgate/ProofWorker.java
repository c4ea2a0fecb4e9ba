package dev.tollgate;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.record.RecordReader;
import dev.tollgate.system.Checklists;
import dev.tollgate.verdict.SuiteOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own that runs the suite on the targets that it is given, one after the other.
 * One that takes too long is ended, and another takes its place.
 */
final class ProofWorker implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> command;
  private final Path work;
  private final Path features;
  private final Duration within;
  private @Nullable Process process;

  /**
   * Nothing is started yet.
   *
   * @param work a folder of its own, for records and what the process has to say
   * @param within how long a suite may take on one target
   */
  ProofWorker(
      String system, Path features, int parallel, double loadScale, Path work, Duration within) {
    this.work = work;
    this.features = features;
    this.within = within;
    this.command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Many suites in one process: here what is compiled well pays.
    command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m"));
    String called = System.getProperty(CalledAs.SETTING);
    if (called != null) {
      command.add("-D" + CalledAs.SETTING + "=" + called);
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(
        List.of(
            Tollgate.class.getName(),
            SuiteOnTargets.NAME,
            system,
            work.toString(),
            "--features",
            features.toString(),
            "--parallel",
            String.valueOf(parallel),
            "--load-scale",
            String.valueOf(loadScale)));
  }

  /**
   * The suite on this target.
   *
   * @param tags which part of it; empty for all
   * @throws IOException when no process can be started
   */
  SuiteOutcome run(String target, String tags) throws IOException {
    Process running = running();
    // What a process leaves that dies at once is not that of the target before.
    Files.deleteIfExists(work.resolve("record.ndjson"));
    CompletableFuture<SuiteOutcome> outcome =
        CompletableFuture.supplyAsync(
            () -> ask(running, (target + " " + tags).strip()),
            task -> new Thread(task, "suite").start());
    try {
      return outcome.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      close();
      return seen(target, "the suite took longer than " + within.toSeconds() + " s");
    } catch (ExecutionException e) {
      close();
      return seen(target, "the process that ran it ended: " + lastWords());
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      return SuiteOutcome.none(target, "somebody stopped it");
    }
  }

  private Process running() throws IOException {
    Process there = process;
    if (there != null && there.isAlive()) {
      return there;
    }
    Files.createDirectories(work);
    Process fresh = new ProcessBuilder(command).redirectError(log().toFile()).start();
    process = fresh;
    return fresh;
  }

  private static SuiteOutcome ask(Process process, String line) {
    try {
      Writer targets = process.outputWriter(StandardCharsets.UTF_8);
      targets.write(line + "\n");
      targets.flush();
      BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
      String answer = answers.readLine();
      if (answer == null) {
        throw new IOException("no answer");
      }
      return JSON.readValue(answer, SuiteOutcome.class);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What the record has, of a suite that did not come to its end. */
  private SuiteOutcome seen(String target, String why) {
    Path record = work.resolve("record.ndjson");
    return Files.exists(record)
        ? SuiteOutcome.of(target, RecordReader.read(List.of(record)), Checklists.read(features))
            .because(why)
        : SuiteOutcome.none(target, why);
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log());
      return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    } catch (IOException e) {
      return "it said nothing";
    }
  }

  private Path log() {
    return work.resolve("worker.log");
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      running.descendants().forEach(ProcessHandle::destroy);
      running.destroyForcibly();
    }
  }
}
