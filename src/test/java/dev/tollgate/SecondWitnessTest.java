package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sound service that shares nothing with the reference but the contract: whatever is found wrong
 * with it is a false alarm. Only its target file says that it is another one.
 */
class SecondWitnessTest {
  private static final int OLDEST_NODE = 20;

  @TempDir Path reports;

  @BeforeEach
  void needsNode() throws InterruptedException {
    assumeTrue(
        nodeVersion() >= OLDEST_NODE,
        "the second witness needs node " + OLDEST_NODE + " or newer on the PATH");
  }

  @Test
  void aSoundServiceInAnotherLanguageRaisesNoAlarm() throws IOException {
    JsonNode report = run("node");

    assertThat(report.at("/run/scenarios/skipped").asInt()).isZero();
  }

  @Test
  void aTargetThatDiffersIsAcceptedByWhatItsFileSaysOfIt() throws IOException {
    JsonNode report = run("variant");

    assertThat(report.at("/run/scenarios/skipped").asInt())
        .as("skipped: what the target file says it cannot be asked")
        .isBetween(1, 20);
  }

  private JsonNode run(String target) throws IOException {
    int unused =
        Tollgate.commandLine()
            .execute(
                "run",
                "--target",
                target,
                // Beside other tests nobody could tell the times; CI runs those by themselves.
                "--tags",
                "not @timed",
                // Half as many at once as usual: another fork of the tests runs beside it, and the
                // service gives its calls up after 1.4 s.
                "--parallel",
                "4",
                "--reports",
                reports.toString());
    JsonNode report = new ObjectMapper().readTree(reports.resolve("report.json").toFile());
    assertThat(report.path("issues")).isEmpty();
    JsonNode scenarios = report.at("/run/scenarios");
    assertThat(scenarios.path("passed").asInt()).as("passed, of %s", scenarios).isGreaterThan(400);
    assertThat(scenarios.path("passed").asInt() + scenarios.path("skipped").asInt())
        .isEqualTo(scenarios.path("total").asInt());
    JsonNode system = report.at("/systems/0");
    assertThat(system.path("target").asText()).isEqualTo(target);
    assertThat(system.path("items"))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.path("status").asText()).isNotEqualTo("failed"));
    return report;
  }

  /** The major version of the node that a target file's {@code node} is; 0 when there is none. */
  private static int nodeVersion() throws InterruptedException {
    try {
      Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
      if (!node.waitFor(10, TimeUnit.SECONDS)) {
        node.destroyForcibly();
        return 0;
      }
      Matcher version =
          Pattern.compile("v(\\d+)\\.")
              .matcher(new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      return version.lookingAt() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
