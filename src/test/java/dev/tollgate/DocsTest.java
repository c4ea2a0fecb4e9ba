package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of the pages in {@code docs} does what it is there for, in the order of its page.
 */
class DocsTest {
  private static final Path DOCS = Path.of("docs");

  /** Of other tools, which are not here. */
  private static final List<String> OF_OTHERS =
      List.of("npx allure generate reports/allure-results");

  private static final String RUN = "./tollgate run";

  /**
   * Of so small a system too few answers came to compare their times, or to hold them to limits.
   */
  private static final Map<String, Set<Integer>> EXIT_CODES =
      Map.of(
          "./tollgate baseline compare", Set.of(3),
          "./tollgate gate --policy strict.yml reports/record.ndjson", Set.of(0, 1));

  @TempDir Path dir;

  @Test
  void every_command_of_every_page_succeeds_after_a_run() throws Exception {
    SmallCheckout checkout = SmallCheckout.in(dir);
    assertThat(checkout.sh("git init -q && " + RUN, Map.of())).as("GO").isZero();
    Files.writeString(dir.resolve("strict.yml"), blocks("policy.md", "yaml").get(0));

    for (String page : pages()) {
      for (String command : commands(page)) {
        if (!command.equals(RUN) && !OF_OTHERS.contains(command)) {
          assertThat(checkout.sh(command, Map.of()))
              .as(() -> page + ": " + command + "\n" + said(checkout))
              .isIn(EXIT_CODES.getOrDefault(command, Set.of(0)));
        }
      }
    }

    assertThat(dir.resolve("features/shop/baseline.json")).exists();
    assertThat(dir.resolve("reports/cucumber.html")).exists();
    assertThat(dir.resolve("reports/cucumber.json")).exists();
    assertThat(dir.resolve("reports/allure-results")).isNotEmptyDirectory();
  }

  @Test
  void what_is_left_out_here_is_on_a_page() throws IOException {
    for (String other : OF_OTHERS) {
      assertThat(pages()).anyMatch(page -> commands(page).contains(other));
    }
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      return files
          .map(file -> Objects.requireNonNull(file.getFileName()).toString())
          .filter(name -> name.endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static List<String> commands(String page) {
    return blocks(page, "sh").stream()
        .flatMap(String::lines)
        .map(line -> line.replaceFirst("\\s+# .*$", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<String> blocks(String page, String language) {
    try {
      return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
          .matcher(Files.readString(DOCS.resolve(page)))
          .results()
          .map(found -> found.group(1))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String said(SmallCheckout checkout) {
    try {
      return checkout.terminal();
    } catch (IOException e) {
      return "";
    }
  }
}
