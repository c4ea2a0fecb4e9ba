package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The forms that a value of an answer can have, in the words of a scenario. */
enum Form {
  ANYTHING("anything"),
  TEXT("a text"),
  NUMBER("a number"),
  WHOLE_NUMBER("a whole number"),
  BOOLEAN("a boolean"),
  LIST("a list"),
  OBJECT("an object"),
  UUID_TEXT("a UUID"),
  DATE("a date"),
  DATE_AND_TIME("a date and time"),
  ADDRESS("an address"),
  EMAIL("an e-mail address");

  /** The words, as a regular expression. */
  static final String WORDS =
      "a text|a number|a whole number|a boolean|a list|an object|a UUID|a date|a date and time"
          + "|an address|an e-mail address";

  private static final String LIKE = "a text like ";

  private final String words;

  Form(String words) {
    this.words = words;
  }

  /** Whether the words are those of a form; {@code a text like [a-z]+} is one too. */
  static boolean isOne(String words) {
    return words.startsWith(LIKE) || find(words).isPresent();
  }

  /**
   * Whether a value has the form that the words name.
   *
   * @throws IllegalArgumentException when they name none
   */
  static boolean has(JsonNode value, String words) {
    if (words.startsWith(LIKE)) {
      return value.isTextual()
          && Patterns.of(words.substring(LIKE.length()), 0).matcher(value.asText()).matches();
    }
    return find(words)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no form is called \"" + words + "\"; there are: " + known()))
        .holds(value);
  }

  private static Optional<Form> find(String words) {
    return Arrays.stream(values()).filter(form -> form.words.equals(words)).findFirst();
  }

  private static String known() {
    return Arrays.stream(values()).map(form -> form.words).collect(Collectors.joining(", "))
        + ", "
        + LIKE
        + "<regular expression>";
  }

  private boolean holds(JsonNode value) {
    return switch (this) {
      case ANYTHING -> true;
      case TEXT -> value.isTextual();
      case NUMBER -> value.isNumber();
      case WHOLE_NUMBER -> value.isIntegralNumber();
      case BOOLEAN -> value.isBoolean();
      case LIST -> value.isArray();
      case OBJECT -> value.isObject();
      case UUID_TEXT, DATE, DATE_AND_TIME, ADDRESS, EMAIL ->
          value.isTextual() && holds(value.asText());
    };
  }

  private boolean holds(String text) {
    return switch (this) {
      case UUID_TEXT -> isUuid(text);
      case DATE -> isDate(text);
      case DATE_AND_TIME -> isDateAndTime(text);
      case ADDRESS -> isAddress(text);
      case EMAIL -> text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
      default -> true;
    };
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      LocalDate unused = LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** As RFC 3339 and ISO 8601 have it, with the offset or without. */
  private static boolean isDateAndTime(String text) {
    try {
      var unused = DateTimeFormatter.ISO_DATE_TIME.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return address.isAbsolute() && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
