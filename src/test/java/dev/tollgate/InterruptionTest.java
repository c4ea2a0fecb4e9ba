package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.ScenarioStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is stopped half-way: the record holds what was seen, the report says so, and nothing
 * is left running.
 */
class InterruptionTest {
  @TempDir Path reports;
  private @Nullable Process run;

  @AfterEach
  void leaveNothingRunning() {
    if (run != null) {
      run.descendants().forEach(ProcessHandle::destroyForcibly);
      run.destroyForcibly();
    }
  }

  @Test
  void aRunThatIsKilledLeavesARecordOfEveryFinishedScenarioAndAReportThatNamesTheRest()
      throws Exception {
    Process run = start();
    this.run = run;
    awaitFinished(20);
    List<ProcessHandle> target = targetOf(run);
    long finished = finished();

    run.destroyForcibly().waitFor();

    RecordedRun record = RecordReader.read(List.of(reports.resolve("record.ndjson")));
    assertThat(record.scenarios().stream().filter(s -> s.status() == ScenarioStatus.PASSED).count())
        .isGreaterThanOrEqualTo(finished);
    Console report = Console.run("report", "--reports", reports.toString());
    assertThat(report.code()).as("exit code: NO-VERDICT").isEqualTo(3);
    assertThat(report.out()).contains("NO-VERDICT", "began and did not end", "never began");
    assertThat(Files.readString(reports.resolve("report.json"))).contains("\"NO-VERDICT\"");
    await("the target ends without us", () -> target.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void ctrlCStopsTargetAndStubsAndTheReportSaysThatTheRunWasCutOff() throws Exception {
    assumeThat(isInterruptIgnored())
        .as(
            "a background job of a shell is started with SIGINT ignored, and so is all that it starts")
        .isFalse();
    Process run = start();
    this.run = run;
    awaitFinished(5);
    List<ProcessHandle> target = targetOf(run);

    new ProcessBuilder("kill", "-INT", String.valueOf(run.pid())).start().waitFor();

    assertThat(run.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
    assertThat(run.exitValue()).as("exit code: NO-VERDICT").isEqualTo(3);
    assertThat(target).noneMatch(ProcessHandle::isAlive);
    RecordedRun record = RecordReader.read(List.of(reports.resolve("record.ndjson")));
    assertThat(record.shards()).allSatisfy(s -> assertThat(s.damage()).isEmpty());
    assertThat(record.scenarios()).noneMatch(s -> s.status() == ScenarioStatus.FAILED);
    assertThat(record.scenarios()).anyMatch(s -> s.status() == ScenarioStatus.CUT_OFF);
    assertThat(Files.readString(reports.resolve("index.html"))).contains("interrupted");
  }

  /** By Linux's own word: SigIgn in hexadecimal, signal 2 is its second bit. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.tollgate.Tollgate",
            "run",
            "--reports",
            reports.toString())
        .redirectErrorStream(true)
        .redirectOutput(reports.resolve("terminal.txt").toFile())
        .start();
  }

  private static List<ProcessHandle> targetOf(Process run) {
    List<ProcessHandle> target =
        run.descendants().filter(p -> p.info().command().orElse("").endsWith("java")).toList();
    assertThat(target).as("processes of the target").isNotEmpty();
    return target;
  }

  private void awaitFinished(int scenarios) throws InterruptedException {
    await(scenarios + " scenarios are finished", () -> finished() >= scenarios);
  }

  private long finished() {
    Path record = reports.resolve("record.ndjson");
    try (var lines = Files.lines(record)) {
      return lines.filter(l -> l.startsWith("{\"testCaseFinished\"")).count();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited a minute until " + what).isBefore(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
