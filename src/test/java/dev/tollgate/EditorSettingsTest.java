package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.steps.WordTypes;
import io.cucumber.java.ParameterType;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the Cucumber plugin of VS Code has to be told: it reads Java, and of a parameter type that
 * is no plain text there it does not know the words.
 */
class EditorSettingsTest {
  private static final Path TYPES = Path.of("src/main/java/dev/tollgate/steps/WordTypes.java");

  @Test
  void the_editor_is_told_of_just_the_words_that_it_cannot_read() throws Exception {
    JsonNode settings = new ObjectMapper().readTree(Path.of(".vscode/settings.json").toFile());
    Map<String, String> told = new TreeMap<>();
    settings
        .get("cucumber.parameterTypes")
        .forEach(type -> told.put(type.get("name").asText(), type.get("regexp").asText()));

    assertThat(told).isNotEmpty().isEqualTo(ofNamedConstants());
    assertThat(files(settings.get("cucumber.features")))
        .contains(Path.of("features/create-products/credits.feature"));
    assertThat(files(settings.get("cucumber.glue"))).contains(TYPES);
  }

  /** In an editor {@code **} is no folder, too. */
  private static List<Path> files(JsonNode globs) throws IOException {
    List<PathMatcher> matchers = new ArrayList<>();
    globs.forEach(
        glob ->
            matchers.add(
                FileSystems.getDefault()
                    .getPathMatcher("glob:" + glob.asText().replace("/**/", "/**"))));
    try (Stream<Path> features = Files.walk(Path.of("features"));
        Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      return Stream.concat(features, sources)
          .filter(file -> matchers.stream().anyMatch(each -> each.matches(file)))
          .toList();
    }
  }

  private static Map<String, String> ofNamedConstants() throws Exception {
    Matcher constant =
        Pattern.compile("@ParameterType\\([A-Z].*?\\)\\s.*?public \\S+ (\\w+)\\(", Pattern.DOTALL)
            .matcher(Files.readString(TYPES));
    return constant
        .results()
        .map(found -> found.group(1))
        .collect(
            Collectors.toMap(name -> name, EditorSettingsTest::words, (a, b) -> a, TreeMap::new));
  }

  private static String words(String type) {
    return Arrays.stream(WordTypes.class.getMethods())
        .filter(method -> method.getName().equals(type))
        .map(method -> method.getAnnotation(ParameterType.class).value())
        .findFirst()
        .orElseThrow();
  }
}
