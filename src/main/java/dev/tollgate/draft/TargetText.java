package dev.tollgate.draft;

import dev.tollgate.system.ApiOutline;
import dev.tollgate.system.TargetProfile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The target file: how the service is started, or where it is.
 *
 * @param command program and arguments in one line; null when nobody said
 * @param address where it is; null when it is started
 */
record TargetText(@Nullable String command, @Nullable URI address, @Nullable ApiOutline api) {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private static final String MORE =
      """
      # Where it says its version, and what it has to stay within:
      # version: {path: /health, field: version}
      # limits: {memory: 512 MB, body: 1 MB}
      """;

  /** Whether it says how the service is had. */
  boolean isWhole() {
    return command != null || address != null;
  }

  String text() {
    return (address == null ? launched() : "# Where the service is.\naddress: " + address + "\n")
        + "# What it answers 2xx to once it serves.\nready: {path: "
        + readyPath()
        + ", within: 30 s}\n"
        + MORE;
  }

  private String launched() {
    String words =
        command == null
            ? TargetProfile.Launch.TO_FILL_IN
            : words(command).stream().map(SystemText::quoted).collect(Collectors.joining(", "));
    return """
        # What starts the service: [node, shop.mjs], or [java, -jar, shop.jar]. For one that runs already write in place
        # of all this: address: http://localhost:8080
        launch:
          command: [%s]
          # ${port} is a free port. ${dependency stock} would be the address at which Tollgate plays stock.
          environment: {PORT: "${port}"}
        """
        .formatted(words);
  }

  private String readyPath() {
    return api == null
        ? "/"
        : api.operations().stream()
            .filter(each -> each.operation().method().equals("GET"))
            .map(each -> each.operation().path())
            .filter(path -> path.matches("(?i).*(health|ready|alive|status|ping)[a-z]*"))
            .findFirst()
            .orElse("/");
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(
          Objects.requireNonNullElse(
              word.group(1),
              Objects.requireNonNullElse(word.group(2), String.valueOf(word.group(3)))));
    }
    return words;
  }
}
