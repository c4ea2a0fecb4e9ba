package dev.tollgate.evidence;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What tells whose a call or a log line is: {@code tg} and ten letters or digits, held by every
 * identity that a scenario hands out.
 */
public final class ScenarioMark {
  private static final Pattern MARK = Pattern.compile("tg[0-9a-z]{10}");

  private ScenarioMark() {}

  /** The marks in a text, in whatever case they are written there. */
  public static Stream<String> in(String text) {
    return MARK.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
  }
}
