package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.system.LoadProfile;
import dev.tollgate.system.SystemFolder;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/load.md} says of a profile is what is read from it, and its steps are there. */
class LoadPageTest {
  private static final Pattern FILE =
      Pattern.compile("```yaml\n# (\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern STEP = Pattern.compile("\n\\| `(?:When|Then) ([^`]+)` \\|");
  private static final Pattern ANNOTATED =
      Pattern.compile("@(?:When|Then)\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)");

  @TempDir Path features;

  @ParameterizedTest
  @MethodSource("records")
  void everyKeyIsOnThePage(Class<?> file) throws IOException {
    String page = page();
    assertThat(Arrays.stream(file.getRecordComponents()).map(LoadPageTest::key))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
  }

  static Stream<Class<?>> records() {
    return Stream.of(LoadProfile.class, LoadProfile.Requested.class);
  }

  @Test
  void itsExampleIsAProfileThatCanBeUsed() throws IOException {
    Path shop = Files.createDirectories(features.resolve("shop"));
    Files.writeString(
        shop.resolve("system.yml"), "title: Shop\noperations:\n  order: POST /orders\n");
    Matcher file = FILE.matcher(page());
    assertThat(file.find()).isTrue();
    Path written = shop.resolve(file.group(1));
    Files.createDirectories(written.getParent());
    Files.writeString(written, file.group(2));
    Files.writeString(written.resolveSibling("order.json"), "{}");

    LoadProfile profile = SystemFolder.all(features).get(0).load("sustained");

    assertThat(profile.byRate()).isTrue();
    assertThat(profile.phases())
        .extracting(LoadProfile.Phase::name)
        .containsExactly("ramp up", "hold", "spike", "ramp down");
    assertThat(profile.phases().get(1))
        .satisfies(
            hold -> {
              assertThat(hold.from().value()).isEqualTo(20);
              assertThat(hold.to().value()).isEqualTo(20);
            });
    assertThat(profile.budgets()).containsOnlyKeys("p95", "error rate", "throughput");
  }

  @Test
  void itsTableHasEveryStepOfItAndNoOther() throws IOException {
    String source = Files.readString(Path.of("src/main/java/dev/tollgate/steps/LoadSteps.java"));
    assertThat(STEP.matcher(page()).results().map(step -> plain(step.group(1))))
        .containsExactlyInAnyOrderElementsOf(
            ANNOTATED.matcher(source).results().map(step -> plain(step.group(1))).toList());
  }

  /** A step without what is different in each. */
  private static String plain(String step) {
    return step.replaceAll("\\{[a-z]+}|\"[a-z]+\"|\\d+ ms|\\d+(?:\\.\\d+)?", "_");
  }

  private static String key(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("docs", "load.md"));
  }
}
