package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step that nobody wrote is answered with what could be written, wherever a run is looked at. */
class UndefinedStepTest {
  private static final Path SHOP = Path.of("src/test/resources/systems/shop");
  private static final String NEAREST =
      "the nearest is: the response status is 200 (\"status\" in place of \"code\")";

  @TempDir Path folder;

  @Test
  void the_nearest_step_is_named_on_the_terminal_in_the_page_and_in_the_files() throws IOException {
    Path shop = folder.resolve("features/shop");
    Files.createDirectories(shop.resolve("targets"));
    for (String file : List.of("system.yml", "checklist.md", "targets/reference.yml")) {
      Files.copy(SHOP.resolve(file), shop.resolve(file));
    }
    Files.writeString(
        shop.resolve("orders.feature"),
        """
        Feature: Orders
          @SH-ORD-1
          Scenario: One
            When the caller sends GET "/echo"
            Then the response code is 200
            And the caller's password is "open-sesame-7391"
        """);

    Console console =
        Console.run(
            "run",
            "--features",
            folder.resolve("features").toString(),
            "--reports",
            folder.resolve("reports").toString());

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.out())
        .contains("      undefined\n      " + NEAREST + "\n")
        .contains("./tollgate steps lists them all");
    assertThat(report("junit.xml"))
        .contains("no step definition matches 'Then the response code is 200'; the nearest is: ")
        .contains("the response status is 200");
    assertThat(report("index.html")).contains("the nearest is: the response status is 200");
    JsonNode step = new ObjectMapper().readTree(report("report.json")).at("/scenarios/0/steps/1");
    assertThat(step.path("failure").asText()).as(step.toString()).startsWith(NEAREST);
    assertThat(report("record.ndjson"))
        .as("what was masked in the step is not in the answer")
        .doesNotContain("open-sesame-7391");
  }

  private String report(String file) throws IOException {
    return Files.readString(folder.resolve("reports").resolve(file));
  }
}
