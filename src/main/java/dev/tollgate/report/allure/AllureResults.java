package dev.tollgate.report.allure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Checklists;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A folder of Allure's results: a result for each scenario, with what was seen attached to the
 * steps that it was seen in. The same run and checklists give the same bytes.
 */
public final class AllureResults {
  /** Tells ours from those of other tools, which may share the folder. */
  private static final String OURS = "tollgate-*-{result,attachment}.*";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .addMixIn(Status.class, InItsWords.class)
          .addMixIn(Stage.class, InItsWords.class)
          .build();

  private final Path folder;
  private final Set<String> named = new HashSet<>();
  private final Set<String> written = new HashSet<>();

  /** Allure writes {@code passed}, and not {@code PASSED}. */
  private interface InItsWords {
    @JsonValue
    String value();
  }

  private AllureResults(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the results, and then removes those of an earlier export; other files stay, but for
   * {@code environment.properties}, of which Allure knows one.
   *
   * @param folder made when it is not there
   * @param checklists what the severities are taken from
   */
  public static void write(Path folder, RecordedRun run, Checklists checklists) throws IOException {
    Files.createDirectories(folder);
    AllureResults results = new AllureResults(folder);
    Severities severities = new Severities(checklists);
    for (RecordedScenario scenario : run.scenarios()) {
      String name = results.distinct(scenario.place().uri() + ": " + scenario.name());
      Ids ids = new Ids(run.id(), name);
      results.write(
          new ScenarioResult(scenario, severities, new Attachments(ids, results::file))
              .result(ids, name));
    }
    for (TestResult trouble : RunTrouble.of(run, results::distinct)) {
      results.write(trouble);
    }
    results.file("environment.properties", EnvironmentProperties.of(run));
    results.removeEarlier();
  }

  private void removeEarlier() throws IOException {
    try (DirectoryStream<Path> ours = Files.newDirectoryStream(folder, OURS)) {
      for (Path file : ours) {
        if (!written.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    }
  }

  /** Allure takes results of one name for tries of one test, and shows the last of them. */
  private String distinct(String name) {
    String distinct = name;
    for (int count = 2; !named.add(distinct); count++) {
      distinct = name + " (" + count + ")";
    }
    return distinct;
  }

  private void write(TestResult result) throws IOException {
    file("tollgate-" + result.getUuid() + "-result.json", JSON.writeValueAsString(result));
  }

  /** By way of bytes: half a character, as a service may send it, becomes a question mark. */
  private void file(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    written.add(name);
  }
}
