package dev.tollgate.vocabulary;

import dev.tollgate.vocabulary.Alignment.Pair;
import dev.tollgate.vocabulary.Template.Parameter;
import dev.tollgate.vocabulary.Template.Word;
import io.cucumber.cucumberexpressions.Argument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Finds the steps that are near a line. */
final class Neighbours {
  /** What has less in common is no help. */
  private static final double FARTHEST = 0.5;

  /** What is so much farther than the nearest is not meant, in words. */
  private static final double FARTHER = 1.5;

  private final List<Known> known;

  Neighbours(List<Known> known) {
    this.known = known;
  }

  /** The nearest first. */
  List<Nearby> of(String text, int most) {
    Line line = Line.of(text.strip());
    List<Beside> near =
        known.stream()
            .map(one -> new Beside(one, new Alignment(line, one.template())))
            .filter(beside -> beside.alignment().distance() <= FARTHEST)
            .filter(beside -> beside.alignment().isAlike())
            .sorted(Comparator.comparingDouble(beside -> beside.alignment().cost()))
            .limit(most)
            .toList();
    return near.stream()
        .filter(beside -> beside.alignment().cost() - near.get(0).alignment().cost() < FARTHER)
        .map(Neighbours::nearby)
        .toList();
  }

  private record Beside(Known known, Alignment alignment) {}

  private static Nearby nearby(Beside beside) {
    StepDefinition step = beside.known().step();
    List<Pair> pairs = beside.alignment().pairs();
    String line = line(pairs, exampleValues(beside.known()).iterator());
    return new Nearby(
        step,
        beside.known().matches(line) ? line : step.expression(),
        changes(pairs),
        beside.alignment().distance());
  }

  private static List<String> exampleValues(Known known) {
    String example = known.step().example();
    List<Argument<?>> arguments = known.expression().match(example);
    return arguments == null
        ? known.step().parameters().stream().map(name -> '{' + name + '}').toList()
        : arguments.stream()
            .map(a -> example.substring(a.getGroup().getStart(), a.getGroup().getEnd()))
            .toList();
  }

  /** The step as it would have to be written, with as much as can be kept of what was. */
  private static String line(List<Pair> pairs, Iterator<String> values) {
    StringBuilder line = new StringBuilder();
    for (Pair pair : pairs) {
      String word = null;
      if (pair.piece() instanceof Parameter parameter) {
        String value = values.hasNext() ? values.next() : "";
        word = pair.good() ? pair.found() : parameter.formLike(pair.found()).orElse(value);
      } else if (pair.piece() instanceof Word written) {
        word = pair.good() ? pair.found() : form(written, pair.found());
      }
      if (word != null) {
        line.append(line.length() == 0 || word.equals(":") || word.equals(",") ? "" : " ");
        line.append(word);
      }
    }
    return line.toString();
  }

  private static String form(Word word, String found) {
    if (found.isEmpty()) {
      return word.forms().get(0);
    }
    return word.forms().stream()
        .min(Comparator.comparingInt(form -> Costs.distance(form, found)))
        .orElse("");
  }

  private static List<String> changes(List<Pair> pairs) {
    List<String> changes = new ArrayList<>();
    for (Pair pair : pairs) {
      if (pair.piece() == null) {
        changes.add("without " + quoted(pair.found()));
      } else if (!pair.good() && pair.piece() instanceof Word word) {
        changes.add(
            quoted(form(word, pair.found()))
                + (pair.found().isEmpty() ? " as well" : " in place of " + quoted(pair.found())));
      } else if (!pair.good() && pair.piece() instanceof Parameter parameter) {
        changes.add(
            "a {"
                + parameter.name()
                + '}'
                + (pair.found().isEmpty() ? " as well" : " in place of " + quoted(pair.found())));
      }
    }
    return changes;
  }

  private static String quoted(String word) {
    return word.startsWith("\"") ? word : '"' + word + '"';
  }
}
