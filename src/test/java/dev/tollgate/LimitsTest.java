package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run and a scenario take no longer than they may; where the service takes its time. */
class LimitsTest {
  private static final Path SHOP = Path.of("src/test/resources/systems/shop");

  @TempDir Path dir;

  @BeforeEach
  void aShopWhoseStockIsSlow() throws IOException {
    Path shop = dir.resolve("features/shop");
    try (Stream<Path> files = Files.walk(SHOP)) {
      for (Path file :
          files
              .filter(f -> Files.isRegularFile(f) && !f.toString().endsWith(".feature"))
              .toList()) {
        Path copy = shop.resolve(SHOP.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(
        shop.resolve("slow.feature"),
        """
        Feature: Slow stock

          @SH-ORD-1
          Scenario: The stock takes its time
            Given stock answers after 700 ms
            When the caller sends POST "/orders" with the JSON body:
              \"""
              {"item": "lamp"}
              \"""
            Then the response status is 201
            When the caller sends POST "/orders" with the JSON body:
              \"""
              {"item": "chair"}
              \"""
            Then the response status is 201

          @SH-ORD-1
          Scenario: Nothing takes its time
            When the caller sends GET "/echo"
            Then the response status is 200
        """);
  }

  @Test
  void a_scenario_that_takes_longer_than_it_may_fails_and_says_so() throws IOException {
    Console console = run("--scenario-limit", "1 s");

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.out())
        .contains("the scenario takes longer than 1 s, and is given up (--scenario-limit)");
    assertThat(report().findValuesAsText("command"))
        .anyMatch(command -> command.contains("--scenario-limit \"1 s\""));
  }

  @Test
  void what_a_scenario_that_was_late_has_closed_is_open_for_those_after_it() throws IOException {
    Files.writeString(
        dir.resolve("features/shop/slow.feature"),
        """
        Feature: Slow stock, closed price list

          @SH-ORD-1 @alone
          Scenario: Late in its last request
            Given stock answers after 1200 ms
            And the price list refuses connections
            When the caller sends POST "/orders" with the JSON body:
              \"""
              {"item": "lamp"}
              \"""
            Then the response status is 503

          @SH-ORD-1 @last
          Scenario: After it
            When the caller sends POST "/orders" with the JSON body:
              \"""
              {"item": "lamp"}
              \"""
            Then the response status is 201
        """);

    Console console = run("--scenario-limit", "1 s");

    assertThat(console.out())
        .contains("after its steps", "the scenario takes longer than 1 s")
        .doesNotContain("but was: 503");
  }

  @Test
  void a_scenario_within_its_limit_passes() {
    Console console = run("--scenario-limit", "1 min", "--run-limit", "5 min");

    assertThat(console.out()).contains("2 passed, 0 failed");
  }

  @Test
  void a_run_that_takes_longer_than_it_may_ends_without_a_verdict() throws IOException {
    Console console = run("--run-limit", "900 ms", "--parallel", "1");

    assertThat(console.code()).as(console.all()).isEqualTo(3);
    assertThat(console.out())
        .contains("the run has taken 900 ms, its limit: stopping target and stubs")
        .contains("the run was interrupted: it had taken 900 ms, its limit (--run-limit)");
    assertThat(report().at("/verdict/decision").asText()).isEqualTo("NO-VERDICT");
    assertThat(report().at("/run/scenarios/cutOff").asInt()).isPositive();
  }

  @Test
  void a_limit_that_is_no_time_is_answered_with_how_to_write_one() {
    Console console = run("--run-limit", "soon");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err())
        .contains("--run-limit \"soon\" is no duration; write it as 500 ms, 20 s or 2 min");
  }

  private Console run(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                dir.resolve("features").toString(),
                "--reports",
                dir.resolve("reports").toString()));
    words.addAll(List.of(more));
    return Console.run(words.toArray(String[]::new));
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(dir.resolve("reports/report.json").toFile());
  }
}
