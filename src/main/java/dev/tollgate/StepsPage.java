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
        A file lies in the system's folder: `files/lamp.png` in `features/<system>/files`.

        **In every text** `${order}` is what was kept as order. The scenario's own are `${user}`, `${tenant}`, `${other tenant}` and `${mark}`, and `${request id}` that of the last request; there are `${uuid}`, `${now}`, `${today}`,
        `${10 min ago}` and `${2 d from now}` (`s`, `min`, `h`, `d`). A name that is not there fails the step; `$${order}` is the text itself. In the quotes of JSON a value is written as JSON writes it.
        A body that is sent as it is, a recorded request, and the header, JSON field or path that a dependency `was called with`, or that `every call to` it had, keep what is not known.
        A name that is filled elsewhere, as `method`, `json.item`, `caller` or `a number`, cannot be kept.

        **A field** is `order.items[0].id`; `items[-1]` is the last, `items[*].id` the ids of all, `$` the whole body, and `/a.b/0` a JSON pointer, for names with dots. What is said of a field of
        an answer that is no JSON fails, and so does all but `is not there` and `has no field` of a field that is not there. `items[*].id` has the ids of those elements that have one; where there are
        elements and none has one, it is not there.

        **An example of a body** may have `"${a UUID}"` in place of a value: `anything`, `a text`, `a number`, `a whole number`, `a boolean`, `a list`, `an object`, `a UUID`, `a date`, `a date and time`,
        `an address`, `an e-mail address`, and `a text like [a-z]+`.

        **What a dependency answers** may have `${json.item}`, `${query.size}`, `${header.X-Colour}`, `${path.id}` (where the path has `{id}`), `${method}` and `${body}` of the call, and `${uuid}`, another each time.
        An answer in JSON or XML has their values with its escapes, one in plain text as they are; a claim of a token that is `null` says `null`.
        Of what it was told, the last goes first, as long as it holds: `answers 200`, then `answers 503 for the first 2 calls`.

        **The log lines** of a scenario are those that hold its mark, as `${tenant}` and the request's id do, and a stack trace behind such a line; what a scenario with `@alone` sees is all that the service logs meanwhile.
        Where the target was found at an address and not launched, no line is seen, and `no log line contains` is skipped with that reason.

        **The answers** of a step about several are those of the last step that sent several; where a later one sent one, all of the scenario.
        What `is the same` or `is different in every answer` is held beside the answer that was repeated too, where a request was sent again, and needs two answers. After many callers at once there is no last request to send again.
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
