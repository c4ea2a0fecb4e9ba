package dev.tollgate.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.system.SystemFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the page tells of besides the record.
 *
 * @param papers by system
 * @param proof what {@code ./tollgate prove} found last; null when it has not been run
 */
public record OnFile(Map<String, Papers> papers, @Nullable ProofNumbers proof) {
  public static final OnFile NOTHING = new OnFile(Map.of(), null);

  public OnFile {
    papers = Map.copyOf(papers);
  }

  /**
   * What there is now.
   *
   * @param features the folder of the systems
   * @param reports where {@code proof.json} is left
   */
  public static OnFile read(Path features, Path reports, RecordedRun run) {
    Map<String, Papers> papers = new TreeMap<>();
    for (String system : run.systems()) {
      SystemFolder folder = new SystemFolder(features.resolve(system));
      if (Files.isDirectory(folder.path())) {
        papers.put(system, Papers.of(folder, Targets.first(run, system)));
      }
    }
    return new OnFile(papers, proof(reports.resolve("proof.json")));
  }

  Papers of(String system) {
    return papers.getOrDefault(system, Papers.NONE);
  }

  private static @Nullable ProofNumbers proof(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      JsonNode proof = JsonMapper.builder().build().readTree(file.toFile());
      int caught = 0;
      for (JsonNode fault : proof.path("faults")) {
        caught += fault.path("caught").asBoolean() ? 1 : 0;
      }
      return new ProofNumbers(
          proof.path("system").asText(),
          proof.path("target").asText(),
          proof.path("holds").asBoolean(),
          caught,
          proof.path("faults").size(),
          null);
    } catch (IOException e) {
      return ProofNumbers.unusable(file + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * How strong the suite was shown to be.
   *
   * @param holds whether every fault was caught, and the good target passed
   * @param trouble why the file cannot be used; null when it can
   */
  public record ProofNumbers(
      String system,
      String target,
      boolean holds,
      int caught,
      int faults,
      @Nullable String trouble) {
    static ProofNumbers unusable(String trouble) {
      return new ProofNumbers("", "", false, 0, 0, trouble);
    }
  }
}
