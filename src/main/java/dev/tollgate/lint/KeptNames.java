package dev.tollgate.lint;

import dev.tollgate.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names in {@code ${...}} of a step that no step before it keeps. */
final class KeptNames {
  private static final Pattern HOLE = Pattern.compile("(?<!\\$)\\$\\{([^{}]+)}");
  private static final Pattern KEPT = Pattern.compile("kept as \"([^\"]+)\"");

  private static final List<String> OWN =
      List.of("mark", "tenant", "other tenant", "user", "request id", "uuid", "now", "today");

  /** What is there without being kept: docs/steps.md has it. */
  private static final Pattern KNOWN =
      Pattern.compile(
          String.join("|", OWN)
              + "|caller|token|method|body"
              + "|(?:json|query|header|path)\\..+|an? .+|anything|\\d+ \\w+ (?:ago|from now)");

  private final Vocabulary vocabulary;
  private final Findings findings;

  KeptNames(Vocabulary vocabulary, Findings findings) {
    this.vocabulary = vocabulary;
    this.findings = findings;
  }

  void check(LintedSystem system) {
    system.eachScenario(this::check);
  }

  private static String there(Set<String> kept) {
    return Stream.concat(kept.stream(), OWN.stream()).collect(Collectors.joining(", "));
  }

  private boolean isGeneral(WrittenStep step) {
    return vocabulary.matching(step.text()).stream().allMatch(each -> each.system().isEmpty());
  }

  private void check(Path file, WrittenScenario scenario) {
    Set<String> kept = new TreeSet<>();
    Set<String> texts = new TreeSet<>();
    for (WrittenStep step : scenario.steps()) {
      for (String name : HOLE.matcher(step.text()).results().map(hole -> hole.group(1)).toList()) {
        if (!isGeneral(step)) {
          // What a system's own steps make of it is theirs: it may be the text itself.
          texts.add(name);
        } else if (!kept.contains(name)
            && !texts.contains(name)
            && !KNOWN.matcher(name).matches()) {
          findings.add(
              file,
              step.line(),
              "${%s} is kept by no step before it: write ... is kept as \"%s\"; there are %s"
                  .formatted(name, name, there(kept)));
        }
      }
      KEPT.matcher(step.text()).results().forEach(found -> kept.add(found.group(1)));
    }
  }
}
