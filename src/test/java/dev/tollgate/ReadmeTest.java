package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the README does what it is there for. */
class ReadmeTest {
  private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** Run whole by {@code .ci/run}. */
  private static final List<String> RUN_BY_CI =
      List.of(
          "./tollgate run",
          "./mvnw verify",
          "./tollgate prove create-products",
          "./mvnw verify -Pacceptance -Dgroups=\"CP-FLOW-1 | CP-E2E-1\"");

  @TempDir Path reports;

  @Test
  void everyCommandRuns() throws IOException {
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThan(5).containsAll(RUN_BY_CI);
    for (String command : commands) {
      if (!RUN_BY_CI.contains(command)) {
        run(command);
      }
    }
  }

  @Test
  void whatCiIsSaidToRunItRuns() throws IOException {
    String ci = Files.readString(Path.of(".ci", "run"));

    assertThat(ci)
        .contains("./mvnw -B verify\n", "./tollgate run", "-Pacceptance")
        .contains("./tollgate prove create-products --shard");
  }

  @Test
  void everyScenarioThatItNamesIsThere() throws IOException {
    Matcher place = Pattern.compile("(features/\\S+\\.feature):(\\d+)").matcher(readme());
    assertThat(place.find()).isTrue();
    do {
      String line =
          Files.readAllLines(Path.of(place.group(1))).get(Integer.parseInt(place.group(2)) - 1);
      assertThat(line.strip()).as(place.group()).matches("Scenario.*|\\|.*");
    } while (place.find());
  }

  private void run(String command) {
    assertThat(command).as("a command that this test knows how to run").startsWith("./tollgate ");
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.substring("./tollgate ".length()));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    words.replaceAll(
        w -> w.equals("reports/record.ndjson") ? reports.resolve("record.ndjson").toString() : w);
    if (words.contains("--reports")) {
      words.set(words.indexOf("--reports") + 1, reports.toString());
    } else {
      words.addAll(List.of("--reports", reports.toString()));
    }
    Console console = Console.run(words.toArray(String[]::new));
    assertThat(console.code()).as("%s: %s", command, console.err()).isIn(0, 1);
    assertThat(console.out()).contains("NEEDS_WORK").doesNotContain(" failed at ");
    assertThat(reports.resolve("index.html")).exists();
  }

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = SHELL.matcher(readme());
    while (block.find()) {
      Stream.of(block.group(1).split("\n", -1))
          .map(line -> line.replaceFirst("\\s+# .*$", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(commands::add);
    }
    return commands;
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
