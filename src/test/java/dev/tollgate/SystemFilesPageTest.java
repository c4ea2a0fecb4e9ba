package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.system.CannedAnswer;
import dev.tollgate.system.Dependency;
import dev.tollgate.system.Fault;
import dev.tollgate.system.FaultCatalogue;
import dev.tollgate.system.Headers;
import dev.tollgate.system.Invariant;
import dev.tollgate.system.LedgerShape;
import dev.tollgate.system.Operation;
import dev.tollgate.system.Review;
import dev.tollgate.system.SystemDescription;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.system.TargetProfile;
import dev.tollgate.system.TargetVersion;
import dev.tollgate.system.Tokens;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/systems.md} says of the files is what is read from them. */
class SystemFilesPageTest {
  private static final Pattern FILE =
      Pattern.compile("```yaml\n# (\\S+)\n(.*?)```", Pattern.DOTALL);

  private final String page = page();

  @TempDir Path features;

  @ParameterizedTest
  @MethodSource("records")
  void every_key_is_on_the_page(Class<?> file) {
    assertThat(Arrays.stream(file.getRecordComponents()).map(SystemFilesPageTest::key))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
  }

  static Stream<Class<?>> records() {
    return Stream.of(
        SystemDescription.class,
        Dependency.class,
        CannedAnswer.class,
        LedgerShape.class,
        LedgerShape.Fields.class,
        LedgerShape.Answers.class,
        Headers.class,
        Tokens.class,
        Invariant.class,
        Invariant.Delivered.class,
        TargetProfile.class,
        TargetProfile.Launch.class,
        TargetProfile.Ready.class,
        TargetProfile.Limits.class,
        TargetVersion.Question.class,
        Review.class,
        FaultCatalogue.class,
        Fault.class,
        Fault.Start.class);
  }

  @ParameterizedTest
  @EnumSource
  void every_check_has_a_row(Invariant.Check check) {
    assertThat(page).contains("\n| `" + check + "` |");
  }

  @ParameterizedTest
  @EnumSource
  void every_part_that_a_dependency_can_play_is_named(Dependency.Plays part) {
    assertThat(page).contains("**`" + part + "`**");
  }

  @Test
  void its_examples_are_files_that_can_be_used() throws IOException {
    Matcher file = FILE.matcher(page);
    while (file.find()) {
      Path written = features.resolve("shop").resolve(file.group(1));
      Files.createDirectories(written.getParent());
      Files.writeString(written, file.group(2));
    }

    SystemFolder shop = SystemFolder.all(features).get(0);

    assertThat(shop.description("reference").operations())
        .containsEntry("order", Operation.of("POST /v2/orders"));
    assertThat(shop.target("reference").cannot()).containsKey("old-clients");
    assertThat(shop.target("fault:forgets-the-refund"))
        .extracting("launch.command")
        .isEqualTo(List.of("node", "broken/forgets-the-refund.mjs"));
    assertThat(shop.target("fault:sells-what-is-gone"))
        .extracting("launch.environment.BREAK")
        .isEqualTo("sells-what-is-gone");
  }

  private static String key(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String page() {
    try {
      return Files.readString(Path.of("docs", "systems.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
