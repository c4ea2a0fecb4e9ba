package dev.tollgate.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps that a feature can be written in. */
public final class Vocabulary {
  private static final int NEAREST = 3;

  private final List<WordType> wordTypes;
  private final List<Known> known;
  private final Neighbours neighbours;

  private Vocabulary(List<WordType> wordTypes, List<Known> known) {
    this.wordTypes = List.copyOf(wordTypes);
    this.known = List.copyOf(known);
    this.neighbours = new Neighbours(this.known);
  }

  /**
   * Reads it from the glue.
   *
   * @param packages as Cucumber is told them, each with all that is below it
   */
  public static Vocabulary of(String... packages) {
    GlueReader reader = new GlueReader(List.of(packages));
    List<WordType> types = reader.wordTypes();
    return new Vocabulary(types, reader.steps());
  }

  /** All steps: those that any system can use first, by subject. */
  public List<StepDefinition> steps() {
    return known.stream().map(Known::step).toList();
  }

  List<Known> known() {
    return known;
  }

  /** The types of words that steps take, besides Cucumber's own, by name. */
  public List<WordType> wordTypes() {
    return wordTypes;
  }

  /**
   * The steps that a line of a feature matches: one when all is well, none when it is undefined,
   * several when it is ambiguous.
   *
   * @param text without the keyword, an example's values in it
   */
  public List<StepDefinition> matching(String text) {
    return known.stream().filter(one -> one.matches(text)).map(Known::step).toList();
  }

  /**
   * What a line has for the parameters of a step that it matches, in order.
   *
   * @param step one of {@link #matching}
   */
  public List<Filled> filled(StepDefinition step, String text) {
    return known.stream()
        .filter(one -> one.step().equals(step))
        .findFirst()
        .map(one -> one.filled(text))
        .orElse(List.of());
  }

  /**
   * The steps that have all of these words in their expression, an example, the subject or what a
   * parameter of theirs can be; a word may go on behind what is asked for.
   */
  public List<StepDefinition> about(List<String> words) {
    return steps().stream()
        .filter(step -> words.stream().allMatch(word -> speaksOf(step, word)))
        .toList();
  }

  private boolean speaksOf(StepDefinition step, String word) {
    Stream<String> own =
        Stream.concat(
            Stream.of(step.expression(), step.subject(), step.system()), step.examples().stream());
    return Stream.concat(own, forms(step)).anyMatch(text -> hasWord(text, word));
  }

  private Stream<String> forms(StepDefinition step) {
    return wordTypes.stream()
        .filter(type -> step.parameters().contains(type.name()))
        .flatMap(type -> type.forms().stream());
  }

  /** What parameters of the step can be and has one of these words, which it has not otherwise. */
  public List<String> formsWith(StepDefinition step, List<String> words) {
    return words.stream()
        .filter(word -> !hasWord(step.expression() + ' ' + String.join(" ", step.examples()), word))
        .flatMap(word -> forms(step).filter(form -> hasWord(form, word)))
        .distinct()
        .toList();
  }

  private static boolean hasWord(String text, String word) {
    return Pattern.compile(
            "(?<!\\p{L})" + Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .find();
  }

  /** The steps that are nearest to a line which matches none, the nearest first. */
  public List<Nearby> nearest(String text, int most) {
    return neighbours.of(text, most);
  }

  /** The words in steps that may be meant by one that is in none. */
  public List<String> wordsLike(String word) {
    return steps().stream()
        .flatMap(step -> Stream.concat(Stream.of(step.expression()), step.examples().stream()))
        .flatMap(text -> Stream.of(text.split("[^\\p{L}-]+")))
        .map(found -> found.toLowerCase(Locale.ROOT))
        .distinct()
        .filter(found -> Costs.areAlike(found, word.toLowerCase(Locale.ROOT)))
        .sorted()
        .limit(NEAREST)
        .toList();
  }

  /**
   * What to write in place of a line that matches no step: the nearest first, in a paragraph of its
   * own, then others.
   */
  public String instead(String text) {
    List<Nearby> nearest = nearest(text, NEAREST);
    if (nearest.isEmpty()) {
      return "no step is near it; ./tollgate steps lists them all";
    }
    String others =
        nearest.stream()
            .skip(1)
            .map(other -> "or: " + shown(other) + "\n")
            .collect(Collectors.joining());
    return "the nearest is: "
        + shown(nearest.get(0))
        + "\n\n"
        + others
        + "./tollgate steps lists them all";
  }

  private static String shown(Nearby nearby) {
    return nearby.line()
        + (nearby.changes().isEmpty() ? "" : " (" + String.join(", ", nearby.changes()) + ")");
  }
}
