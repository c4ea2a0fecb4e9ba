package dev.tollgate.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * One run of a small system that is killed, and what is left of it. What it says of the record it
 * reads from the lines itself: the reader of the product is what is tried.
 */
final class KilledRun {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_MILLIS = 120_000;

  private final Path reports;
  private final List<String> options;
  private Set<String> seenFinished = Set.of();
  private int code;

  /**
   * Nothing is started yet.
   *
   * @param reports its own folder
   * @param options of the run, but for the folder
   */
  KilledRun(Path reports, List<String> options) {
    this.reports = reports;
    this.options = List.copyOf(options);
  }

  Path record() {
    return reports.resolve("record.ndjson");
  }

  /**
   * Runs and kills it once its record has grown so far, and a little later; by the record and not
   * by the clock, as a busy machine takes long for the same.
   *
   * @return whether it was still running then
   */
  boolean kill(long bytes, long afterMillis) throws IOException, InterruptedException {
    Process run = start();
    try {
      long patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
      while (record().toFile().length() < bytes && System.nanoTime() < patience && run.isAlive()) {
        run.waitFor(5, TimeUnit.MILLISECONDS);
      }
      run.waitFor(afterMillis, TimeUnit.MILLISECONDS);
      seenFinished = finished();
      return run.isAlive() && text().contains("vnd.tollgate.plan");
    } finally {
      run.destroyForcibly().waitFor();
    }
  }

  /** Runs it to its end, and says how large its record is, in bytes. */
  long whole() throws IOException, InterruptedException {
    code = start().waitFor();
    return record().toFile().length();
  }

  /** How large the record was when its first scenario began, in bytes. */
  long bytesBeforeScenarios() {
    return Math.max(0, text().indexOf("{\"testCaseStarted\""));
  }

  /** What the one that ran to its end exited with. */
  int code() {
    return code;
  }

  private Process start() throws IOException {
    Files.createDirectories(reports);
    ProcessBuilder process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.tollgate.Tollgate",
            "run",
            "--reports",
            reports.toString());
    process.command().addAll(options);
    return process
        .redirectErrorStream(true)
        .redirectOutput(reports.resolve("terminal.txt").toFile())
        .start();
  }

  /** The starts of those that somebody saw finished before the kill. */
  Set<String> seenFinished() {
    return seenFinished;
  }

  /** The same, by the lines of the record. */
  Set<String> finished() {
    return ids("testCaseFinished", "testCaseStartedId");
  }

  Set<String> begun() {
    return ids("testCaseStarted", "id");
  }

  /** The place of each start, as far as the record goes. */
  Map<String, String> placesByStart() {
    Map<String, String> lines = new HashMap<>();
    Map<String, String> pickles = new HashMap<>();
    Map<String, String> cases = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    for (JsonNode message : messages()) {
      for (JsonNode node : message.path("gherkinDocument").findParents("location")) {
        lines.put(node.path("id").asText(), node.at("/location/line").asText());
      }
      JsonNode pickle = message.path("pickle");
      JsonNode nodes = pickle.path("astNodeIds");
      if (!nodes.isEmpty()) {
        String line = lines.getOrDefault(nodes.get(nodes.size() - 1).asText(), "?");
        pickles.put(pickle.path("id").asText(), pickle.path("uri").asText() + ":" + line);
      }
      JsonNode test = message.path("testCase");
      cases.put(
          test.path("id").asText(), pickles.getOrDefault(test.path("pickleId").asText(), "?"));
      JsonNode started = message.path("testCaseStarted");
      places.put(
          started.path("id").asText(),
          cases.getOrDefault(started.path("testCaseId").asText(), "?"));
    }
    return places;
  }

  /** The places behind these starts. */
  Set<String> places(Set<String> starts) {
    Map<String, String> all = placesByStart();
    Set<String> places = new TreeSet<>();
    starts.forEach(start -> places.add(all.getOrDefault(start, "?")));
    return places;
  }

  private Set<String> ids(String kind, String field) {
    Set<String> ids = new HashSet<>();
    for (JsonNode message : messages("{\"" + kind + "\"")) {
      ids.add(message.path(kind).path(field).asText());
    }
    return ids;
  }

  private List<JsonNode> messages() {
    return messages("");
  }

  /** Whole lines only: the last one may be half a one. */
  private List<JsonNode> messages(String begin) {
    String text = text();
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith(begin))
        .map(
            line -> {
              try {
                return JSON.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private String text() {
    try {
      return Files.exists(record())
          ? new String(Files.readAllBytes(record()), java.nio.charset.StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
