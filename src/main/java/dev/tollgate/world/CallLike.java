package dev.tollgate.world;

import dev.tollgate.evidence.Request;
import dev.tollgate.stub.CallFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a call to a dependency is like, in the words of a scenario: {@code with POST "/orders"},
 * {@code with the header "X" being "y"}, {@code with the query parameter "q" being "y"}, {@code
 * with the JSON field "a.b" being "y"}, {@code being the number 3} or {@code that contains "y"},
 * and {@code with a body that contains "y"}.
 */
public record CallLike(String words) {
  private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final String METHODS = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";

  /** The words of a field that is checked, as a regular expression for a step. */
  public static final String CHECKED_WORDS =
      "with the JSON field " + TEXT + " that (?:" + Check.WORDS + ")";

  /** The words, as a regular expression for a step. */
  public static final String WORDS =
      "with (?:(?:"
          + METHODS
          + ") "
          + TEXT
          + "|the (?:header|query parameter|JSON field) "
          + TEXT
          + " being "
          + TEXT
          + "|the JSON field "
          + TEXT
          + " being the number -?\\d+(?:\\.\\d+)?|the JSON field "
          + TEXT
          + " that (?:"
          + Check.WORDS
          + ")|a body that contains "
          + TEXT
          + ")";

  private static final Pattern OPERATION = Pattern.compile("with (" + METHODS + ") (" + TEXT + ")");
  private static final Pattern NAMED =
      Pattern.compile(
          "with the (header|query parameter|JSON field) (" + TEXT + ") being (" + TEXT + ")");
  private static final Pattern NUMBER =
      Pattern.compile("with the JSON field (" + TEXT + ") being the number (.*)");
  private static final Pattern CHECKED =
      Pattern.compile("with the JSON field (" + TEXT + ") that (.*)");
  private static final Pattern BODY = Pattern.compile("with a body that contains (" + TEXT + ")");

  /** Where there is only one text to look for. */
  private static final CallCheck.Rows NO_ROWS = (shown, came) -> List.of();

  /** A call with this in its query. */
  public static CallLike query(String name, String value) {
    return new CallLike("with the query parameter " + quoted(name) + " being " + quoted(value));
  }

  /** A call with this in its body. */
  public static CallLike body(String part) {
    return new CallLike("with a body that contains " + quoted(part));
  }

  /** A call whose JSON field is so. */
  public static CallLike field(String field, String check) {
    return new CallLike("with the JSON field " + quoted(field) + " that " + check);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }

  /** The calls that are so, for a stub; what is filled in, is filled now. */
  CallFilter filter(UnaryOperator<String> fill) {
    Matcher operation = OPERATION.matcher(words);
    return operation.matches()
        ? CallFilter.to(operation.group(1), fill.apply(text(operation.group(2))))
        : CallFilter.such(check(fill).asked());
  }

  /** The same as a check, and how it is told of a call that is otherwise. */
  CallCheck check(UnaryOperator<String> fill) {
    Matcher operation = OPERATION.matcher(words);
    if (operation.matches()) {
      return CallWords.operation(operation.group(1), fill.apply(text(operation.group(2))));
    }
    Matcher body = BODY.matcher(words);
    if (body.matches()) {
      String part = fill.apply(text(body.group(1)));
      return new CallCheck(call -> bodyOf(call).contains(part), NO_ROWS);
    }
    Matcher number = NUMBER.matcher(words);
    if (number.matches()) {
      return CallWords.number(text(number.group(1)), new BigDecimal(number.group(2)));
    }
    Matcher checked = CHECKED.matcher(words);
    if (checked.matches()) {
      Check check = Check.of(checked.group(2)).filled(fill);
      JsonPath path = new JsonPath(text(checked.group(1)));
      return new CallCheck(call -> check.holds(path.in(CallWords.json(call))), NO_ROWS);
    }
    Matcher named = NAMED.matcher(words);
    if (!named.matches()) {
      throw new IllegalArgumentException("no call is \"" + words + "\"");
    }
    String name = text(named.group(2));
    String value = fill.apply(text(named.group(3)));
    return switch (named.group(1)) {
      case "header" -> CallWords.header(name, value);
      case "query parameter" -> CallWords.query(name, value);
      default -> CallWords.field(name, value);
    };
  }

  private static String text(String quoted) {
    return quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"");
  }

  private static String bodyOf(Request call) {
    String text = call.body().text();
    return text == null ? "" : text;
  }
}
