package dev.tollgate.lint;

import dev.tollgate.vocabulary.Nearby;
import dev.tollgate.vocabulary.StepDefinition;
import dev.tollgate.vocabulary.StepDefinition.Takes;
import dev.tollgate.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines of scenarios and the steps that there are. */
final class StepChecks {
  private final Vocabulary vocabulary;
  private final Findings findings;
  private final Map<String, List<StepDefinition>> matching = new HashMap<>();

  StepChecks(Vocabulary vocabulary, Findings findings) {
    this.vocabulary = vocabulary;
    this.findings = findings;
  }

  void check(LintedSystem system) {
    Names names = new Names(system, vocabulary, findings);
    Set<StepDefinition> used = new HashSet<>();
    system.eachScenario(
        (file, scenario) -> {
          for (WrittenStep step : scenario.steps()) {
            List<StepDefinition> found =
                matching.computeIfAbsent(step.text(), vocabulary::matching);
            used.addAll(found);
            if (!scenario.isToBeWritten()) {
              check(file, step, found);
              found.stream().limit(1).forEach(each -> names.check(file, step, each));
            }
          }
        });
    unused(system, used);
  }

  private void check(Path file, WrittenStep step, List<StepDefinition> found) {
    if (found.isEmpty()) {
      findings.add(
          file,
          step.line(),
          "no step is written '%s'; %s".formatted(step.text(), near(step.text())));
    } else if (found.size() > 1) {
      findings.add(
          file,
          step.line(),
          "'%s' is written in more than one step: %s; change it so that it fits one"
              .formatted(
                  step.text(),
                  found.stream()
                      .map(StepDefinition::expression)
                      .collect(Collectors.joining(" | "))));
    } else if (found.get(0).takes() != step.below()) {
      findings.add(
          file,
          step.line(),
          "'%s' takes %s below its line, and has %s"
              .formatted(step.text(), words(found.get(0).takes()), words(step.below())));
    }
  }

  private String near(String text) {
    List<Nearby> nearest = vocabulary.nearest(text, 1);
    if (nearest.isEmpty()) {
      return "./tollgate steps lists those that there are";
    }
    Nearby near = nearest.get(0);
    return "the nearest is: "
        + near.line()
        + (near.changes().isEmpty() ? "" : " (" + String.join(", ", near.changes()) + ")");
  }

  private static String words(Takes below) {
    return switch (below) {
      case NOTHING -> "nothing";
      case DOC_STRING -> "a text between two lines \"\"\"";
      case TABLE -> "a table";
    };
  }

  /** A system's own only: those for any system are there to be used. */
  private void unused(LintedSystem system, Set<StepDefinition> used) {
    vocabulary.steps().stream()
        .filter(step -> step.system().equals(system.folder().name()) && !used.contains(step))
        .forEach(
            step ->
                findings.add(
                    system.folder().path(),
                    0,
                    "its own step '%s' (%s) is in no scenario; use it, or take it out"
                        .formatted(step.expression(), step.method())));
  }
}
