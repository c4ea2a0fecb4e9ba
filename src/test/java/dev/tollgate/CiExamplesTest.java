package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples for CI do what they say: their commands are run as they stand, on a small system.
 */
class CiExamplesTest {
  private static final Path EXAMPLES = Path.of("docs", "ci");

  @TempDir Path dir;

  private SmallCheckout checkout = new SmallCheckout(Path.of("."));

  @BeforeEach
  void aCheckoutWithOneSmallSystem() throws IOException {
    checkout = SmallCheckout.in(dir);
  }

  @Test
  void theMatrixOfTheWorkflowIsTheWholeAndItsMergeGivesTheVerdict() throws Exception {
    JsonNode jobs =
        new YAMLMapper().readTree(EXAMPLES.resolve("github-actions.yml").toFile()).path("jobs");
    String shard = command(jobs.path("shard"), "./tollgate run");
    List<String> matrix = texts(jobs.at("/shard/strategy/matrix/shard"));

    for (int i = 0; i < matrix.size(); i++) {
      assertThat(matrix.get(i)).isEqualTo(String.valueOf(i + 1));
      String line =
          shard
              .replace("${{ matrix.shard }}", matrix.get(i))
              .replace("${{ github.run_id }}", "4711")
              .replace("${{ github.run_attempt }}", "1");
      assertThat(line).contains("/" + matrix.size() + " ").doesNotContain("${{");
      assertThat(sh(line, Map.of())).as(line).isZero();
      // What the upload and the download of an artifact come to.
      Path artifact = Files.createDirectories(dir.resolve("shard-" + matrix.get(i)));
      Files.move(dir.resolve("reports/record.ndjson"), artifact.resolve("record.ndjson"));
    }

    Path page = dir.resolve("page.md");
    assertThat(
            sh(
                command(jobs.path("merge"), "./tollgate merge"),
                Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", page.toString())))
        .as("GO")
        .isZero();
    assertThat(page).content().startsWith("# Tollgate: GO");
    assertThat(decision("reports")).isEqualTo("GO");
    assertThat(uploads(jobs)).contains("reports/record.ndjson", "reports");
  }

  @Test
  void thePodsOfTheJobAreTheWholeAndOneThatComesAgainRunsWhatIsLeft() throws Exception {
    List<JsonNode> jobs = new ArrayList<>();
    new YAMLMapper()
        .readerFor(JsonNode.class)
        .<JsonNode>readValues(EXAMPLES.resolve("kubernetes-indexed-job.yml").toFile())
        .forEachRemaining(jobs::add);
    int pods = jobs.get(0).at("/spec/completions").asInt();
    assertThat(jobs.get(0).at("/spec/completionMode").asText()).isEqualTo("Indexed");
    String script = script(jobs.get(0));
    assertThat(script).contains("$shard/" + pods + "\"");

    for (int index = 0; index < pods; index++) {
      assertThat(
              sh(script, Map.of("JOB_COMPLETION_INDEX", String.valueOf(index), "RUN_NAME", "b1")))
          .isZero();
    }
    assertThat(sh(script, Map.of("JOB_COMPLETION_INDEX", "0", "RUN_NAME", "b1"))).isZero();

    assertThat(sh(script(jobs.get(1)), Map.of("RUN_NAME", "b1"))).as("GO").isZero();
    assertThat(decision("records/b1/report")).isEqualTo("GO");
  }

  @Test
  void theJobsOfThePipelineAreTheWholeAndItsVerdictIsThatOfAll() throws Exception {
    JsonNode jobs = new YAMLMapper().readTree(EXAMPLES.resolve("gitlab-ci.yml").toFile());
    JsonNode shard = jobs.path("shard");
    int of = shard.path("parallel").asInt();
    assertThat(texts(jobs.path("stages")))
        .containsExactly(shard.path("stage").asText(), jobs.path("verdict").path("stage").asText());

    for (int index = 1; index <= of; index++) {
      Map<String, String> job =
          Map.of(
              "CI_NODE_INDEX", String.valueOf(index),
              "CI_NODE_TOTAL", String.valueOf(of),
              "CI_PIPELINE_ID", "4711");
      assertThat(sh(script(shard, "script"), job)).isZero();
      assertThat(sh(script(shard, "after_script"), job)).isZero();
    }

    assertThat(texts(shard.at("/artifacts/paths"))).containsExactly("shards");
    assertThat(sh(script(jobs.path("verdict"), "script"), Map.of())).as("GO").isZero();
    assertThat(decision("reports")).isEqualTo("GO");
    assertThat(dir.resolve(jobs.at("/verdict/artifacts/reports/junit").asText())).exists();
  }

  @Test
  void theStageOfThePipelineForJenkinsGivesTheVerdictAndItsFilesAreThere() throws Exception {
    String pipeline = Files.readString(EXAMPLES.resolve("Jenkinsfile"));
    List<String> commands = found("sh '([^']*)'", pipeline);
    assertThat(commands).hasSize(1);

    assertThat(sh(commands.get(0), Map.of())).as("GO").isZero();

    assertThat(dir.resolve(found("junit '([^']*)'", pipeline).get(0))).exists();
    assertThat(pipeline).contains("archiveArtifacts artifacts: 'reports/**'");
    assertThat(pipeline.chars().filter(c -> c == '{').count())
        .isEqualTo(pipeline.chars().filter(c -> c == '}').count());
  }

  @Test
  void whatTheImageIsMadeOfIsHereAndWhatItStartsIsTheJar() throws Exception {
    String image = Files.readString(EXAMPLES.resolve("Dockerfile"));
    for (String copied : found("(?m)^COPY (?!--from)(.*) \\S+$", image)) {
      for (String file : copied.split(" ", -1)) {
        assertThat(Path.of(file)).as("COPY %s", copied).exists();
      }
    }
    assertThat(image)
        .contains(
            "RUN ./mvnw -B -q -Pone-jar -Dunchecked -Dmaven.test.skip=true -Dspotless.check.skip=true package\n")
        .contains(
            "ENTRYPOINT [\"java\", \"@/tollgate/jvm.options\", \"-jar\", \"/tollgate/tollgate.jar\"]");
    assertThat(Files.readString(Path.of(".ci/run")))
        .as("the jar of the image is made, and runs, in CI")
        .contains("./mvnw -B -q -Pone-jar ", "java\" -jar target/one-jar/tollgate.jar run ");
  }

  private static List<String> found(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String script(JsonNode job, String name) {
    return "set -e\n" + String.join("\n", texts(job.path(name)));
  }

  @Test
  void actionsArePinnedByTheirMajorVersion() throws IOException {
    assertThat(Files.readAllLines(EXAMPLES.resolve("github-actions.yml")))
        .filteredOn(line -> line.contains("uses:"))
        .isNotEmpty()
        .allMatch(line -> line.matches(".*uses: actions/[a-z-]+@v\\d+"));
  }

  private static String command(JsonNode job, String begin) {
    for (JsonNode step : job.path("steps")) {
      if (step.path("run").asText().startsWith(begin)) {
        return step.path("run").asText();
      }
    }
    throw new AssertionError("no step of the job begins with " + begin);
  }

  private static List<String> uploads(JsonNode jobs) {
    return jobs.findValues("with").stream()
        .filter(with -> with.has("path"))
        .map(with -> with.path("path").asText())
        .toList();
  }

  private String script(JsonNode job) {
    JsonNode container = job.at("/spec/template/spec/containers/0");
    assertThat(texts(container.path("command"))).containsExactly("sh", "-c");
    return container.at("/args/0").asText().replace("/records/", dir.resolve("records") + "/");
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private int sh(String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    return checkout.sh(script, environment);
  }

  private String decision(String folder) throws IOException {
    return new ObjectMapper()
        .readTree(dir.resolve(folder).resolve("report.json").toFile())
        .at("/verdict/decision")
        .asText();
  }
}
