package dev.tollgate.world;

import dev.tollgate.world.Check.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a {@link Check}. */
final class CheckWords {
  private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'";
  private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";

  /** The words, as a regular expression for a step. */
  static final String WORDS =
      "is (?:not )?(?:"
          + TEXT
          + "|"
          + NUMBER
          + "|true|false|null|there|empty)|is (?:at least|at most|more than|less than) "
          + NUMBER
          + "|is (?:before|after) (?:"
          + TEXT
          + ")|is one of (?:"
          + TEXT
          + ")(?:, (?:"
          + TEXT
          + "))*"
          + "|is (?:"
          + Form.WORDS
          + ")|(?:contains|does not contain|matches) (?:"
          + TEXT
          + ")|contains "
          + NUMBER
          + "|has (?:at least |at most )?\\d+ elements?";

  private static final Pattern ONE_TEXT = Pattern.compile(TEXT);
  private static final Pattern SIZE = Pattern.compile("has (at least |at most |)(\\d+) elements?");
  private static final Pattern TO_BE =
      Pattern.compile(
          "is (not |at least |at most |more than |less than |before |after |one of |)(.*)");
  private static final Pattern OTHER = Pattern.compile("(contains|does not contain|matches) (.*)");

  private CheckWords() {}

  /**
   * What the words say.
   *
   * @param words that {@link #WORDS} matches
   */
  static Check of(String words) {
    Matcher size = SIZE.matcher(words);
    if (size.matches()) {
      return new Check(
          switch (size.group(1)) {
            case "at least " -> Kind.SIZE_AT_LEAST;
            case "at most " -> Kind.SIZE_AT_MOST;
            default -> Kind.SIZE;
          },
          size.group(2));
    }
    Matcher other = OTHER.matcher(words);
    if (other.matches()) {
      String operand = other.group(2);
      boolean text = isQuoted(operand);
      return new Check(
          switch (other.group(1)) {
            case "contains" -> text ? Kind.CONTAINS : Kind.CONTAINS_NUMBER;
            case "matches" -> Kind.MATCHES;
            default -> Kind.LACKS;
          },
          text ? unquoted(operand) : operand);
    }
    Matcher toBe = TO_BE.matcher(words);
    if (!toBe.matches()) {
      throw new IllegalArgumentException("no check is called \"" + words + "\"");
    }
    return toBe(toBe.group(1), toBe.group(2));
  }

  private static Check toBe(String how, String operand) {
    return switch (how) {
      case "at least " -> new Check(Kind.AT_LEAST, operand);
      case "at most " -> new Check(Kind.AT_MOST, operand);
      case "more than " -> new Check(Kind.MORE_THAN, operand);
      case "less than " -> new Check(Kind.LESS_THAN, operand);
      case "before " -> new Check(Kind.BEFORE, unquoted(operand));
      case "after " -> new Check(Kind.AFTER, unquoted(operand));
      case "one of " -> new Check(Kind.ONE_OF, operand);
      default -> plain(how.equals("not "), operand);
    };
  }

  private static Check plain(boolean not, String operand) {
    if (isQuoted(operand)) {
      return new Check(not ? Kind.NOT_TEXT : Kind.TEXT, unquoted(operand));
    }
    return switch (operand) {
      case "there" -> new Check(not ? Kind.NOT_THERE : Kind.THERE, operand);
      case "empty" -> new Check(not ? Kind.NOT_EMPTY : Kind.EMPTY, operand);
      default ->
          Form.isOne(operand)
              ? new Check(Kind.FORM, operand)
              : new Check(not ? Kind.NOT_VALUE : Kind.VALUE, operand);
    };
  }

  private static boolean isQuoted(String operand) {
    return operand.startsWith("\"") || operand.startsWith("'");
  }

  /** As Cucumber has it: a backslash goes only before a quote. */
  private static String unquoted(String operand) {
    String quote = operand.substring(0, 1);
    return operand.substring(1, operand.length() - 1).replace("\\" + quote, quote);
  }

  /** The texts of a list of them. */
  static Stream<String> texts(String operand) {
    return ONE_TEXT.matcher(operand).results().map(found -> unquoted(found.group()));
  }
}
