package dev.tollgate;

import dev.tollgate.vocabulary.Nearby;
import dev.tollgate.vocabulary.StepDefinition;
import dev.tollgate.vocabulary.Vocabulary;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the steps that a feature can be written in. */
@Command(
    name = "steps",
    mixinStandardHelpOptions = true,
    description =
        "Lists the steps that a feature can be written in, by subject, with an example each.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:there they are",
      "1:no step has the words; the nearest are named",
      "64:wrong usage"
    },
    footer = {
      "",
      "Examples:",
      "  tollgate steps",
      "  tollgate steps header",
      "  tollgate steps \"the status code is 201\""
    })
final class StepsCommand implements Callable<Integer> {
  private static final int NOTHING_FOUND = 1;
  private static final int NEAREST = 5;

  @Parameters(
      paramLabel = "WORD",
      arity = "0..*",
      description = "Only steps that have all of these in their words, example or subject.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--markdown", hidden = true, description = "Writes docs/steps.md.")
  private boolean markdown;

  @Override
  public Integer call() {
    Vocabulary vocabulary = Vocabulary.of(RunCommand.GLUE);
    if (markdown) {
      System.out.print(StepsPage.of(vocabulary));
      return 0;
    }
    List<StepDefinition> found = vocabulary.about(words);
    if (found.isEmpty()) {
      nearest(vocabulary, String.join(" ", words), System.out);
      return NOTHING_FOUND;
    }
    list(found, vocabulary, System.out);
    return 0;
  }

  private void list(List<StepDefinition> steps, Vocabulary vocabulary, PrintStream out) {
    String heading = "";
    for (StepDefinition step : steps) {
      if (!heading.equals(StepsPage.heading(step))) {
        out.println((heading.isEmpty() ? "" : "\n") + StepsPage.heading(step));
        heading = StepsPage.heading(step);
      }
      out.println("  " + step.expression());
      step.examples().stream()
          .flatMap(example -> step.written(example).stream())
          .forEach(line -> out.println("      " + line));
      vocabulary.formsWith(step, words).forEach(form -> out.println("      with: " + form));
    }
  }

  private static void nearest(Vocabulary vocabulary, String text, PrintStream out) {
    out.println("No step has \"" + text + "\".");
    List<Nearby> nearest = vocabulary.nearest(text, NEAREST);
    List<String> like = vocabulary.wordsLike(text);
    if (!like.isEmpty()) {
      out.println("There are steps with: " + String.join(", ", like));
    } else if (!nearest.isEmpty()) {
      out.println("The nearest are:");
      nearest.forEach(
          near ->
              out.println(
                  "  "
                      + near.step().keyword()
                      + ' '
                      + near.line()
                      + (near.changes().isEmpty()
                          ? ""
                          : "\n      (" + String.join(", ", near.changes()) + ")")));
    } else {
      out.println(CalledAs.words() + " steps lists them all.");
    }
  }
}
