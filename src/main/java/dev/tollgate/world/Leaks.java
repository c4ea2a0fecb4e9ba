package dev.tollgate.world;

import static dev.tollgate.world.Leaks.Kind.CLASS_NAME;
import static dev.tollgate.world.Leaks.Kind.FILE_PATH;
import static dev.tollgate.world.Leaks.Kind.INTERNAL_ADDRESS;
import static dev.tollgate.world.Leaks.Kind.OTHER_TENANT;
import static dev.tollgate.world.Leaks.Kind.SECRET;
import static dev.tollgate.world.Leaks.Kind.STACK_TRACE;
import static dev.tollgate.world.Leaks.Kind.TOKEN;

import dev.tollgate.evidence.ScenarioMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text what no caller, and no reader of logs, is to see. Knows raw texts and masked
 * ones: what was taken out of those was there.
 *
 * @param mark of the scenario whose text it is
 * @param secrets values that were sent in confidence
 * @param addresses where dependencies are: {@code 127.0.0.1:4711}
 */
public record Leaks(String mark, Collection<String> secrets, Collection<String> addresses) {
  private static final int SHOWN = 60;

  /** A short value may stand in any text by chance. */
  static final int LEAST_SECRET = 12;

  private static final List<Rule> EVERYWHERE =
      List.of(
          new Rule(TOKEN, "eyJ", "eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{4,}"),
          new Rule(TOKEN, "***(", "\\*\\*\\*\\(token\\)"),
          new Rule(TOKEN, "(?i)\\b(?:bearer|basic)\\s+(?=\\S*\\d)[A-Za-z0-9._~+/=-]{16,}"),
          new Rule(SECRET, "***(", "\\*\\*\\*\\((?:key|password)\\)"),
          new Rule(SECRET, "-----BEGIN ", "-----BEGIN [A-Z ]*PRIVATE KEY"),
          new Rule(SECRET, "AKIA", "\\bAKIA[0-9A-Z]{16}\\b"),
          new Rule(
              SECRET,
              "(?i)\\b(?:password|passwd|(?:client|api|access|private)?[_-]?secret"
                  + "|(?:api|access|private)[_-]?key)\\b[\"']?\\s*[:=]\\s*[\"']?"
                  + "(?:\\*\\*\\*\\(value\\)|(?=\\S*\\d)[^\\s\"'<>,;]{8,})"),
          new Rule(SECRET, "://", "\\b[a-z][a-z0-9+.-]*://[^\\s:/@]+:[^\\s/@]+@"),
          new Rule(
              STACK_TRACE,
              "at ",
              "(?:\\b|\\\\[nrt])at [\\w.$/]+\\.[\\w$<>]+\\((?:[\\w$]+\\.\\w+(?::\\d+)?"
                  + "|Native Method|Unknown Source)\\)"),
          new Rule(
              STACK_TRACE,
              "at ",
              "(?:\\b|\\\\[nrt])at (?:[\\w.<>$\\[\\] ]{1,80} \\()?(?:file://|node:|/|[A-Z]:\\\\)[^\\s()]*:\\d+:\\d+"),
          new Rule(STACK_TRACE, "Caused by: ", "Caused by: [\\w.$]+"),
          new Rule(STACK_TRACE, "Traceback", "Traceback \\(most recent call last\\)"),
          new Rule(STACK_TRACE, "File ", "\\bFile \\\\?\"[^\"]+\", line \\d+"),
          new Rule(STACK_TRACE, "goroutine ", "\\bgoroutine \\d+ \\["));

  private static final List<Rule> IN_ANSWERS =
      List.of(
          new Rule(
              INTERNAL_ADDRESS,
              "(?<![\\w.])(?:127(?:\\.\\d{1,3}){3}|10(?:\\.\\d{1,3}){3}|192\\.168(?:\\.\\d{1,3}){2}"
                  + "|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d{1,3}){2}|169\\.254(?:\\.\\d{1,3}){2})(?![\\w.]*\\d)"),
          new Rule(INTERNAL_ADDRESS, "(?<![\\w.-])localhost(?::\\d+)?(?![\\w.-])|\\[::1]"),
          new Rule(
              INTERNAL_ADDRESS,
              "\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:internal|cluster\\.local|svc|lan)\\b"),
          new Rule(
              FILE_PATH,
              "(?<![\\w/.:-])/(?:home|usr|opt|var|etc|tmp|app|srv|root|mnt|proc|Users|workspace)/[\\w.@-]+"),
          new Rule(FILE_PATH, "\\b[A-Z]:\\\\{1,2}[\\w ]+\\\\|\\bfile:/"),
          new Rule(FILE_PATH, "\\b[\\w-]+\\.(?:java|kt|py|js|ts|go|rb|cs):\\d+"),
          new Rule(
              CLASS_NAME,
              "\\b(?:java|javax|jakarta|org|com|net|io|dev|kotlin|scala|sun|jdk)"
                  + "(?:\\.[a-z_][a-z0-9_]*)+\\.[A-Z][A-Za-z0-9_$]*"),
          new Rule(CLASS_NAME, "\\b[A-Z]\\w*Exception\\b"),
          new Rule(
              CLASS_NAME,
              "\\b(?:Type|Range|Reference|Syntax|Runtime|Value|Key|Assertion|Attribute)Error\\b"),
          new Rule(CLASS_NAME, "\\bE(?:CONNREFUSED|CONNRESET|NOTFOUND|TIMEDOUT|PIPE|AI_AGAIN)\\b"));

  /** What is given away. */
  public enum Kind {
    TOKEN,
    SECRET,
    STACK_TRACE,
    INTERNAL_ADDRESS,
    FILE_PATH,
    CLASS_NAME,
    OTHER_TENANT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One thing that is given away.
   *
   * @param where what the text has there; of a token or a secret its first characters only
   */
  public record Finding(Kind kind, String where) {
    @Override
    public String toString() {
      return kind + ": " + where;
    }
  }

  /** What a caller is given that it is not to see: in a body, or in a header's value. */
  public List<Finding> inAnswer(String text) {
    List<Finding> found = inLog(text);
    IN_ANSWERS.forEach(rule -> rule.find(text, found));
    return found;
  }

  /**
   * What a log line holds that is not to be kept. That may name a class, or the caller's own
   * address.
   */
  public List<Finding> inLog(String text) {
    List<Finding> found = new ArrayList<>();
    EVERYWHERE.forEach(rule -> rule.find(text, found));
    secrets.stream()
        .filter(s -> s.length() >= LEAST_SECRET && text.contains(s))
        .forEach(s -> found.add(new Finding(TOKEN, beginning(s))));
    addresses.stream()
        .flatMap(a -> List.of(a, a.replaceFirst("^127\\.0\\.0\\.1:", "localhost:")).stream())
        .filter(text::contains)
        .forEach(a -> found.add(new Finding(INTERNAL_ADDRESS, a)));
    ScenarioMark.in(text)
        .filter(other -> !other.equals(mark))
        .forEach(other -> found.add(new Finding(OTHER_TENANT, other)));
    return found;
  }

  private static String beginning(String secret) {
    return secret.substring(0, 6) + "...";
  }

  /**
   * One form that is given away.
   *
   * @param holds what each text of this form holds: most texts are done with by a look for it
   */
  private record Rule(Kind kind, String holds, Pattern pattern) {
    Rule(Kind kind, String holds, String pattern) {
      this(kind, holds, Pattern.compile(pattern));
    }

    Rule(Kind kind, String pattern) {
      this(kind, "", pattern);
    }

    void find(String text, List<Finding> found) {
      if (!text.contains(holds)) {
        return;
      }
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        String match = matcher.group();
        boolean secret = kind == TOKEN || kind == SECRET;
        found.add(
            new Finding(
                kind,
                secret && match.length() > 6 && !match.startsWith("***")
                    ? beginning(match)
                    : match.substring(0, Math.min(SHOWN, match.length()))));
      }
    }
  }
}
