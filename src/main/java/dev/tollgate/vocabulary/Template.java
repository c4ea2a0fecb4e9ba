package dev.tollgate.vocabulary;

import io.cucumber.cucumberexpressions.ExpressionFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An expression in pieces: words in their forms, and parameters. */
record Template(List<Piece> pieces) {
  private static final Pattern OPTIONAL = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  Template {
    pieces = List.copyOf(pieces);
  }

  sealed interface Piece {}

  /**
   * A word, or a mark behind one.
   *
   * @param forms the first is how it is usually written
   */
  record Word(List<String> forms) implements Piece {}

  /**
   * A parameter.
   *
   * @param forms how it can be written, some of them; empty for Cucumber's own
   * @param open whether nearly any word is good for it
   */
  record Parameter(String name, List<String> forms, Pattern pattern, boolean open)
      implements Piece {
    boolean matches(String words) {
      return pattern.matcher(words).find();
    }

    /** The form that is nearest to these words, where one is near. */
    Optional<String> formLike(String words) {
      return forms.stream()
          .filter(form -> Costs.areAlike(form, words))
          .min(Comparator.comparingInt(form -> Costs.distance(form, words)));
    }
  }

  /**
   * @param forms of the types of words that the glue adds, by name
   */
  static Template of(
      String expression, ExpressionFactory factory, Map<String, List<String>> forms) {
    List<Piece> pieces = new ArrayList<>();
    for (String chunk : expression.strip().split("\\s+", -1)) {
      boolean marked = chunk.length() > 1 && (chunk.endsWith(":") || chunk.endsWith(","));
      String word = marked ? chunk.substring(0, chunk.length() - 1) : chunk;
      pieces.add(piece(word, factory, forms));
      if (marked) {
        pieces.add(new Word(List.of(chunk.substring(chunk.length() - 1))));
      }
    }
    return new Template(pieces);
  }

  private static Piece piece(
      String word, ExpressionFactory factory, Map<String, List<String>> known) {
    var parameter = PARAMETER.matcher(word);
    if (parameter.find()) {
      Pattern pattern = factory.createExpression(word).getRegexp();
      String name = parameter.group(1);
      return new Parameter(
          name, known.getOrDefault(name, List.of()), pattern, pattern.matcher("zyx").find());
    }
    Set<String> forms = new LinkedHashSet<>();
    for (String alternative : word.split("(?<!\\\\)/", -1)) {
      forms.add(unescaped(OPTIONAL.matcher(alternative).replaceAll("$1")));
      forms.add(unescaped(OPTIONAL.matcher(alternative).replaceAll("")));
    }
    return new Word(List.copyOf(forms));
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\(.)", "$1");
  }

  /** The names of the parameters, in order. */
  static List<String> parameters(String expression) {
    return PARAMETER.matcher(expression).results().map(r -> r.group(1)).toList();
  }
}
