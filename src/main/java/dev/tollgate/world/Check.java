package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a value has to be, in the words of a scenario: {@code is "lamp"}, {@code is 3}, {@code is
 * null}, {@code is at least 2}, {@code contains "a"}, {@code matches "[a-z]+"}, {@code has 2
 * elements}, {@code is a UUID} and so on. Nothing is so of a value that is not there.
 *
 * @param operand without its quotes; empty when there is none
 */
public record Check(Kind kind, String operand) {
  /** The words, as a regular expression for a step. */
  public static final String WORDS = CheckWords.WORDS;

  enum Kind {
    TEXT("be"),
    NOT_TEXT("not be"),
    VALUE("be"),
    NOT_VALUE("not be"),
    THERE("be"),
    NOT_THERE("not be"),
    EMPTY("be"),
    NOT_EMPTY("not be"),
    AT_LEAST("be at least"),
    AT_MOST("be at most"),
    MORE_THAN("be more than"),
    LESS_THAN("be less than"),
    BEFORE("be before"),
    AFTER("be after"),
    ONE_OF("be one of"),
    FORM("be"),
    CONTAINS("contain"),
    CONTAINS_NUMBER("contain"),
    LACKS("not contain"),
    MATCHES("match"),
    SIZE("have"),
    SIZE_AT_LEAST("have at least"),
    SIZE_AT_MOST("have at most");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /**
   * What the words say.
   *
   * @param words that {@link #WORDS} matches
   */
  public static Check of(String words) {
    return CheckWords.of(words);
  }

  /**
   * With {@code ${...}} in its operand filled.
   *
   * @throws IllegalArgumentException when that is no pattern or no point in time: it is for the
   *     step to say so, and not for the stub that asks later
   */
  Check filled(UnaryOperator<String> fill) {
    Check filled = new Check(kind, fill.apply(operand));
    switch (kind) {
      case MATCHES -> {
        Pattern unused = filled.pattern();
      }
      case BEFORE, AFTER -> {
        Instant unused = filled.moment();
      }
      default -> {}
    }
    return filled;
  }

  /** Whether it says something of a text as it stands there. */
  boolean isOfText() {
    return switch (kind) {
      case TEXT, NOT_TEXT, CONTAINS, LACKS, MATCHES, EMPTY, NOT_EMPTY -> true;
      default -> false;
    };
  }

  /**
   * For a message: {@code be "lamp"}.
   *
   * @param masked takes a value in its quotes, and gives it as it may be shown
   */
  String words(UnaryOperator<String> masked) {
    return kind.words
        + ' '
        + switch (kind) {
          case TEXT, NOT_TEXT, CONTAINS, LACKS, MATCHES, BEFORE, AFTER ->
              masked.apply('"' + operand + '"');
          case ONE_OF ->
              CheckWords.texts(operand)
                  .map(text -> masked.apply('"' + text + '"'))
                  .collect(Collectors.joining(", "));
          case SIZE, SIZE_AT_LEAST, SIZE_AT_MOST -> operand + " elements";
          case THERE, NOT_THERE, EMPTY, NOT_EMPTY, FORM -> operand;
          default -> masked.apply(operand);
        };
  }

  /**
   * Whether a value is so.
   *
   * @param value missing when there is none
   */
  boolean holds(JsonNode value) {
    if (value.isMissingNode()) {
      return kind == Kind.NOT_THERE;
    }
    return switch (kind) {
      case TEXT -> value.isTextual() && value.asText().equals(operand);
      case NOT_TEXT -> !(value.isTextual() && value.asText().equals(operand));
      case VALUE -> isValue(value);
      case NOT_VALUE -> !isValue(value);
      case THERE -> true;
      case NOT_THERE -> false;
      case EMPTY -> isEmpty(value);
      case NOT_EMPTY -> hasSize(value) && !isEmpty(value);
      case AT_LEAST -> value.isNumber() && value.decimalValue().compareTo(number()) >= 0;
      case AT_MOST -> value.isNumber() && value.decimalValue().compareTo(number()) <= 0;
      case MORE_THAN -> value.isNumber() && value.decimalValue().compareTo(number()) > 0;
      case LESS_THAN -> value.isNumber() && value.decimalValue().compareTo(number()) < 0;
      case BEFORE -> at(value).filter(at -> at.isBefore(moment())).isPresent();
      case AFTER -> at(value).filter(at -> at.isAfter(moment())).isPresent();
      case ONE_OF ->
          value.isTextual() && CheckWords.texts(operand).anyMatch(value.asText()::equals);
      case FORM -> Form.has(value, operand);
      case CONTAINS -> contains(value);
      case LACKS -> (value.isTextual() || value.isArray()) && !contains(value);
      case CONTAINS_NUMBER -> value.isArray() && elements(value).anyMatch(this::isNumber);
      case MATCHES -> value.isTextual() && pattern().matcher(value.asText()).matches();
      case SIZE -> value.isArray() && value.size() == size();
      case SIZE_AT_LEAST -> value.isArray() && value.size() >= size();
      case SIZE_AT_MOST -> value.isArray() && value.size() <= size();
    };
  }

  private boolean isValue(JsonNode value) {
    return switch (operand) {
      case "true", "false" -> value.isBoolean() && value.asText().equals(operand);
      case "null" -> value.isNull();
      // 1.0 is another thing than 1 to many who read it.
      default -> (operand.contains(".") || value.isIntegralNumber()) && isNumber(value);
    };
  }

  private boolean isNumber(JsonNode value) {
    return value.isNumber() && value.decimalValue().compareTo(number()) == 0;
  }

  private static boolean hasSize(JsonNode value) {
    return value.isTextual() || value.isContainerNode();
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isTextual()
        ? value.asText().isEmpty()
        : value.isContainerNode() && value.isEmpty();
  }

  private boolean contains(JsonNode value) {
    return value.isTextual()
        ? value.asText().contains(operand)
        : value.isArray()
            && elements(value).anyMatch(e -> e.isTextual() && e.asText().equals(operand));
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(((ArrayNode) list).spliterator(), false);
  }

  private Pattern pattern() {
    return Patterns.of(operand, Pattern.DOTALL);
  }

  private static Optional<Instant> at(JsonNode value) {
    return value.isTextual() ? Moments.find(value.asText()) : Optional.empty();
  }

  private Instant moment() {
    return Moments.of(operand);
  }

  private BigDecimal number() {
    return new BigDecimal(operand);
  }

  private int size() {
    return Integer.parseInt(operand);
  }
}
