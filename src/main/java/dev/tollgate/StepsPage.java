package dev.tollgate;

import dev.tollgate.vocabulary.StepDefinition;
import dev.tollgate.vocabulary.Vocabulary;
import dev.tollgate.vocabulary.WordType;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/steps.md}: all steps by subject. */
final class StepsPage {
  private StepsPage() {}

  static String of(Vocabulary vocabulary) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Steps

        All steps that there are, each with an example below it. `./tollgate steps header` looks for a word. What stands in braces is filled in:

        | | written as |
        | --- | --- |
        | `{string}` | `"lamp"`; a double quote in it as `\\"` |
        | `{int}` | `3`; `{double}` and `{bigdecimal}` also `7.5` |
        | `{word}` | one word |
        """);
    vocabulary.wordTypes().stream()
        .filter(type -> type.system().isEmpty())
        .map(StepsPage::row)
        .forEach(page::append);
    page.append(
        """

        `call(s)` is written with the s or without it; of `was/were` one is taken. Where a step ends with a colon, a table or a text in triple quotes follows.
        """);
    String heading = "";
    for (StepDefinition step : vocabulary.steps()) {
      if (!heading.equals(heading(step))) {
        page.append(heading.isEmpty() ? "" : "```\n");
        heading = heading(step);
        page.append("\n## ").append(heading).append("\n\n```gherkin\n");
      } else {
        page.append('\n');
      }
      page.append(written(step));
    }
    return page.append("```\n").toString();
  }

  /** The subject, with the system whose own the steps are. */
  static String heading(StepDefinition step) {
    return step.system().isEmpty() ? step.subject() : step.system() + " alone: " + step.subject();
  }

  private static String row(WordType type) {
    return "| `{"
        + type.name()
        + "}` | "
        + type.forms().stream().map(form -> '`' + form + '`').collect(Collectors.joining(", "))
        + " |\n";
  }

  private static String written(StepDefinition step) {
    List<String> lines =
        step.examples().stream().flatMap(example -> step.written(example).stream()).toList();
    return "# " + step.expression() + "\n" + String.join("\n", lines) + "\n";
  }
}
