package dev.tollgate.lint;

import dev.tollgate.system.SystemDescription;
import dev.tollgate.vocabulary.Filled;
import dev.tollgate.vocabulary.StepDefinition;
import dev.tollgate.vocabulary.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What steps name, and what of it the system has. */
final class Names {
  /** What a step names where these words stand around its text. */
  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase("recorded in {string}", Kind.FILE),
          new Phrase("the file {string}", Kind.FILE),
          new Phrase("the profile {string}", Kind.PROFILE),
          new Phrase("the invariant {string}", Kind.INVARIANT),
          new Phrase("the metric {string}", Kind.METRIC));

  private final LintedSystem system;
  private final Vocabulary vocabulary;
  private final Findings findings;

  Names(LintedSystem system, Vocabulary vocabulary, Findings findings) {
    this.system = system;
    this.vocabulary = vocabulary;
    this.findings = findings;
  }

  /** For systems whose tokens are not made here. */
  private static final String GIVEN_TOKEN = "the caller's token is {string}";

  private enum Kind {
    FILE,
    PROFILE,
    INVARIANT,
    METRIC
  }

  private record Phrase(String words, Kind kind) {
    /** Which of the parameters is meant, from 0. */
    int parameter(String expression) {
      String before = expression.substring(0, expression.indexOf(words) + words.indexOf('{'));
      return (int) before.chars().filter(c -> c == '{').count();
    }
  }

  /** The words that a step must have for what it names to be looked for. */
  static List<String> phrases() {
    return PHRASES.stream().map(Phrase::words).toList();
  }

  void check(Path file, WrittenStep step, StepDefinition definition) {
    if (system.descriptions().isEmpty()) {
      return;
    }
    if (definition.expression().contains("token")
        && !definition.expression().equals(GIVEN_TOKEN)
        && hasNone(SystemDescription::tokens)) {
      findings.add(
          file,
          step.line(),
          "'%s' is about the caller's token, and system.yml has no tokens; say there what they look like: tokens:"
              .formatted(step.text()));
    }
    boolean names = definition.parameters().contains("dependency");
    List<Phrase> phrases =
        PHRASES.stream().filter(each -> definition.expression().contains(each.words())).toList();
    if (!names && phrases.isEmpty()) {
      return;
    }
    List<Filled> filled = vocabulary.filled(definition, step.text());
    filled.stream()
        .filter(each -> each.type().equals("dependency"))
        .forEach(each -> dependency(file, step, each.value()));
    phrases.forEach(
        each ->
            named(
                file,
                step,
                each.kind(),
                filled.get(each.parameter(definition.expression())).value()));
  }

  private void dependency(Path file, WrittenStep step, String name) {
    demand(file, step, "dependency", name, known(d -> d.dependencies().keySet()));
  }

  private void named(Path file, WrittenStep step, Kind kind, String name) {
    if (name.contains("${")) {
      return;
    }
    switch (kind) {
      case PROFILE ->
          demand(file, step, "load profile", name, new TreeSet<>(system.folder().loads()));
      case INVARIANT -> demand(file, step, "invariant", name, known(d -> d.invariants().keySet()));
      case METRIC -> demand(file, step, "metric", name, known(d -> d.metrics().keySet()));
      case FILE -> {
        Path meant = system.folder().path().resolve(name);
        if (!Files.isRegularFile(meant)) {
          findings.add(
              file,
              step.line(),
              "names the file %s, which is not there; add it, or mend the name".formatted(meant));
        }
      }
    }
  }

  private void demand(Path file, WrittenStep step, String kind, String name, Set<String> known) {
    if (!known.contains(name)) {
      findings.add(
          file,
          step.line(),
          "names the %s \"%s\", which %s does not have; it has %s"
              .formatted(
                  kind,
                  name,
                  kind.equals("load profile") ? "load/" : "system.yml",
                  known.isEmpty() ? "none" : String.join(", ", known)));
    }
  }

  private Set<String> known(Function<SystemDescription, Collection<String>> names) {
    Set<String> known = new TreeSet<>();
    system.descriptions().forEach(each -> known.addAll(names.apply(each)));
    return known;
  }

  private boolean hasNone(Function<SystemDescription, Object> part) {
    return system.descriptions().stream().allMatch(each -> part.apply(each) == null);
  }
}
