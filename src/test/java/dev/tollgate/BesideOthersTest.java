package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the comparison with other libraries says of ours is so. */
class BesideOthersTest {
  private static final Path PAGE = Path.of("docs", "beside-others.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void every_step_of_ours_that_it_names_is_a_step() throws IOException {
    Vocabulary vocabulary = Vocabulary.of(RunCommand.GLUE);
    List<String> steps = ours().filter(text -> text.contains(" ")).filter(this::isStep).toList();

    assertThat(steps).hasSizeGreaterThan(50);
    assertThat(steps).allSatisfy(step -> assertThat(vocabulary.matching(step)).as(step).hasSize(1));
  }

  /** Placeholders, keys of files and words that stand in many steps are none. */
  private boolean isStep(String text) {
    return !text.startsWith("${")
        && !List.of("is not", "does not contain", "has no").contains(text);
  }

  /** What stands as code in the column that is ours. */
  private static Stream<String> ours() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.replace("\\|", "¦").split("\\|", -1))
        .filter(cells -> cells.length > 3)
        .flatMap(cells -> CODE.matcher(cells[2]).results().map(r -> group(r)));
  }

  private static String group(MatchResult found) {
    return found.group(1).replace("¦", "|");
  }
}
