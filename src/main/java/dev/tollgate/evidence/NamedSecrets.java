package dev.tollgate.evidence;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks values that stand beside a secret's name, as JSON, YAML, forms, query strings, XML, header
 * lines and sentences have them: {@code "password": "x"}, {@code password=x}, {@code
 * <password>x</password>}, {@code header "X-Api-Key" being "x"}. The name stays, and JSON stays
 * JSON.
 */
final class NamedSecrets {
  private static final String NAME =
      "(?<![A-Za-z0-9_.-])[-_.]*+(?<name>[A-Za-z0-9][A-Za-z0-9_.-]{1,200}+)(?<after>\\\\*+[\"'])?";

  /** A colon or an equals sign; or, before what is in quotes, a space and what sentences say. */
  private static final String JOINT =
      "(?<joint>\\s*+(?::|=>?)\\s*+|\\s++(?:(?:being|is|was|of)\\s++)?(?=\\\\*[\"']))";

  /**
   * In quotes, in quotes that are escaped, or up to what ends it. A value that is cut off may lack
   * its closing quote.
   */
  private static final String VALUE =
      "(?:(?<open>\"|(?<single>'))(?<quoted>(?:(?!\\k<open>)[^\\\\\\r\\n]|\\\\.)*+)(?:\\k<open>|(?=[\\r\\n])|\\z)"
          + "|(?<escape>\\\\++[\"'])(?<escaped>(?:(?!(?<!\\\\)\\k<escape>)[^\\r\\n])*+)(?:\\k<escape>|(?=[\\r\\n])|\\z)"
          + "|(?<bare>(?!\\$\\{|\\*\\*\\*\\(|[{\\[])(?:[^\\s\"'\\\\,;&}\\]]|\\\\(?!\\\\*[\"'])){1,4096}+))";

  private static final Pattern JOINED = Pattern.compile(NAME + JOINT);
  private static final Pattern BESIDE = Pattern.compile(VALUE);

  /** Of these the whole line is the value, whatever stands in it. */
  private static final Pattern HEADER_LINE =
      Pattern.compile(
          "(?i)((?:proxy-)?authorization(?:\\\\*+[\"'])?\\s*+:\\s*+(?:\\\\*+[\"'])?|cookie(?:\\\\*+[\"'])?\\s*+:\\s*+(?:\\\\*+[\"'])?(?=[^\\r\\n\"'\\\\=]{1,80}=))([^\\r\\n\"'\\\\]{3,}+)");

  private static final Pattern XML =
      Pattern.compile("(<(?:\\w++:)?([A-Za-z][\\w.-]{1,60}+)(?:\\s[^<>]*+)?>)([^<>]++)(?=<)");

  private static final Pattern MULTIPART =
      Pattern.compile(
          "(\\bname=\"([^\"\\r\\n]{1,60}+)\"[^\\r\\n]*+\\r?\\n(?:[^\\r\\n]++\\r?\\n){0,8}+\\r?\\n)([^\\r\\n]++)");

  private static final Set<String> NOTHING =
      Set.of("null", "true", "false", "none", "nil", "undefined");

  /** Nothing else, but for the scheme that it may keep. */
  private static final Pattern MASKED = Pattern.compile("(?:\\w++\\s++)?\\*\\*\\*\\([^()]*+\\)");

  private static final Pattern LOOKS_LIKE_TOKEN =
      Pattern.compile("(?=\\D*+\\d)[^\\s:]{8,}+|[^\\s:]{20,}+");

  private static final int LONG = 200;

  private final SecretNames names;

  NamedSecrets(SecretNames names) {
    this.names = names;
  }

  String masked(String text) {
    String masked = text;
    if (masked.indexOf('<') >= 0) {
      masked = XML.matcher(masked).replaceAll(this::inElement);
    }
    if (masked.contains("name=\"")) {
      masked = MULTIPART.matcher(masked).replaceAll(this::inElement);
    }
    if (masked.indexOf(':') >= 0) {
      masked = HEADER_LINE.matcher(masked).replaceAll(NamedSecrets::inHeaderLine);
    }
    return joined(masked);
  }

  private String inElement(MatchResult found) {
    return Matcher.quoteReplacement(
        isSecret(found.group(2), found.group(3).strip())
            ? found.group(1) + Mask.VALUE
            : found.group());
  }

  private static String inHeaderLine(MatchResult found) {
    return Matcher.quoteReplacement(
        Mask.isIn(found.group(2)) ? found.group() : found.group(1) + Mask.VALUE);
  }

  /**
   * The value is looked at where the name is a secret's; a long one that is none is not looked
   * through again for names, or a text could be read many times over.
   */
  private String joined(String text) {
    Matcher name = JOINED.matcher(text);
    Matcher value = BESIDE.matcher(text).useTransparentBounds(true);
    StringBuilder masked = new StringBuilder();
    int done = 0;
    int from = 0;
    while (name.find(from)) {
      from = name.end();
      if (isSecret(name.group("name")) && value.region(from, text.length()).lookingAt()) {
        if (isSecret(name.group("name"), value(value))) {
          masked.append(text, done, name.end()).append(mask(name, value));
          done = value.end();
          from = done;
        } else if (value.end() - from > LONG) {
          from = value.end();
        }
      }
    }
    return done == 0 ? text : masked.append(text, done, text.length()).toString();
  }

  private boolean isSecret(String name) {
    return names.isSecret(name) || names.isToken(name);
  }

  /** Whether the value is a secret, which beside most such names any is. */
  boolean isSecret(String name, String value) {
    return !value.isEmpty()
        && !value.startsWith("${")
        && !MASKED.matcher(value).matches()
        && (names.isSecret(name)
            || (names.isToken(name) && LOOKS_LIKE_TOKEN.matcher(value).matches()));
  }

  /** Empty when it is no text, or nothing. */
  private static String value(Matcher found) {
    String quoted = found.group("quoted");
    if (quoted != null) {
      return quoted;
    }
    String escaped = found.group("escaped");
    if (escaped != null) {
      return escaped;
    }
    String bare = String.valueOf(found.group("bare"));
    return NOTHING.contains(bare) ? "" : bare;
  }

  /** In the quotes that it had; a number that gets none would leave no JSON behind. */
  private static String mask(Matcher name, Matcher value) {
    String quotes = value.group("open") != null ? value.group("open") : value.group("escape");
    if (quotes == null) {
      String after = name.group("after");
      quotes = after != null && name.group("joint").contains(":") ? after : "";
    }
    return quotes + Mask.VALUE + quotes;
  }
}
