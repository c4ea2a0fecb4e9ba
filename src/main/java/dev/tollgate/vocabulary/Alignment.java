package dev.tollgate.vocabulary;

import dev.tollgate.vocabulary.Template.Parameter;
import dev.tollgate.vocabulary.Template.Piece;
import dev.tollgate.vocabulary.Template.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A line beside a template: the cheapest way to make the one of the other. */
final class Alignment {
  /** A parameter is at most so many words. */
  private static final int LONGEST = 10;

  /** What is there in another form is at most so many. */
  private static final int LONGEST_OTHER = 3;

  private final Line line;
  private final List<Piece> pieces;
  private final Step[][] best;

  /**
   * How a cell of the table is reached.
   *
   * @param taken how many words of the line
   * @param piece whether a piece of the template is used up
   */
  private record Step(double cost, int taken, boolean piece, boolean good) {}

  /**
   * One piece beside what stands for it.
   *
   * @param found of the line; empty when nothing stands for it
   * @param piece null when the words are too many
   * @param good whether they agree
   */
  record Pair(String found, @Nullable Piece piece, boolean good) {}

  Alignment(Line line, Template template) {
    this.line = line;
    this.pieces = template.pieces();
    this.best = new Step[line.size() + 1][pieces.size() + 1];
    best[0][0] = new Step(0, 0, false, true);
    for (int i = 0; i <= line.size(); i++) {
      for (int j = 0; j <= pieces.size(); j++) {
        if (i + j > 0) {
          best[i][j] = cheapest(i, j);
        }
      }
    }
  }

  double cost() {
    return best[line.size()][pieces.size()].cost();
  }

  /** 0 when the line is one of the template's; 1 when they have nothing in common. */
  double distance() {
    double allOfIt = pieces.stream().mapToDouble(Alignment::missing).sum();
    for (int i = 0; i < line.size(); i++) {
      allOfIt += Costs.alone(line.word(i));
    }
    return cost() / Math.max(1, allOfIt);
  }

  /** Whether they have more in common than what most lines have. */
  boolean isAlike() {
    return pairs().stream().anyMatch(Alignment::says);
  }

  private static boolean says(Pair pair) {
    if (pair.piece() instanceof Parameter parameter) {
      return pair.good() ? !parameter.open() : parameter.formLike(pair.found()).isPresent();
    }
    return pair.good() && pair.piece() instanceof Word word && !Costs.isSmall(word.forms().get(0));
  }

  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    int i = line.size();
    int j = pieces.size();
    while (i + j > 0) {
      Step step = best[i][j];
      i -= step.taken();
      j -= step.piece() ? 1 : 0;
      pairs.add(
          new Pair(
              step.taken() == 0 ? "" : line.words(i, step.taken()),
              step.piece() ? pieces.get(j) : null,
              step.good()));
    }
    Collections.reverse(pairs);
    return pairs;
  }

  private Step cheapest(int i, int j) {
    List<Step> ways = new ArrayList<>();
    if (i > 0) {
      ways.add(new Step(best[i - 1][j].cost() + Costs.alone(line.word(i - 1)), 1, false, false));
    }
    if (j > 0) {
      Piece piece = pieces.get(j - 1);
      ways.add(new Step(best[i][j - 1].cost() + missing(piece), 0, true, false));
      if (i > 0 && piece instanceof Word word) {
        double cost = cost(line.word(i - 1), word);
        ways.add(new Step(best[i - 1][j - 1].cost() + cost, 1, true, cost == 0));
      }
      if (piece instanceof Parameter parameter) {
        for (int many = 1; many <= Math.min(LONGEST, i); many++) {
          boolean good = parameter.matches(line.words(i - many, many));
          if (good || many <= LONGEST_OTHER) {
            double cost = cost(parameter, good, i - many, many);
            ways.add(new Step(best[i - many][j - 1].cost() + cost, many, true, good));
          }
        }
      }
    }
    return Collections.min(ways, Comparator.comparingDouble(Step::cost));
  }

  private double cost(Parameter parameter, boolean good, int from, int words) {
    long further =
        IntStream.range(from, from + words).filter(at -> !Costs.isSmall(line.word(at))).count() - 1;
    if (good) {
      return parameter.open() ? Costs.OPEN + Costs.OPEN_FURTHER * Math.max(0, further) : 0;
    }
    if (parameter.formLike(line.words(from, words)).isPresent()) {
      return Costs.LIKE_A_FORM;
    }
    return Costs.OTHER_FORM + Costs.OTHER_FORM_FURTHER * (words - 1);
  }

  private static double missing(Piece piece) {
    return piece instanceof Word word ? Costs.alone(word.forms().get(0)) : Costs.PARAMETER_MISSING;
  }

  private static double cost(String found, Word word) {
    return word.forms().stream().mapToDouble(form -> Costs.other(found, form)).min().orElse(1);
  }
}
