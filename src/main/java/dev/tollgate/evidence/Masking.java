package dev.tollgate.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes secrets out of what is captured, before anybody can keep it. A masked header keeps its
 * name, a masked field its key, and the mask says what was there ({@code ***(token)}).
 */
public final class Masking {
  private static final Set<String> HEADERS =
      Set.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "set-cookie",
          "x-api-key",
          "api-key",
          "x-auth-token",
          "x-amz-security-token");
  private static final List<String> FIELDS =
      List.of(
          "password",
          "passwd",
          "secret",
          "client_secret",
          "access_token",
          "accessToken",
          "refreshToken",
          "idToken",
          "clientSecret",
          "privateKey",
          "refresh_token",
          "id_token",
          "api_key",
          "apikey",
          "private_key",
          "authorization");
  private static final Pattern JWT =
      Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{4,}(?:\\.[A-Za-z0-9_-]*)?");
  private static final Pattern BEARER =
      Pattern.compile("(?i)\\b(bearer|basic)(\\s+|%20)[A-Za-z0-9._~+/=-]{8,}");

  private final Set<String> headers;
  private final Pattern fields;

  /**
   * @param secrets names of headers and fields to be masked besides the usual ones
   */
  public Masking(List<String> secrets) {
    this.headers =
        Stream.concat(HEADERS.stream(), secrets.stream().map(s -> s.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());
    String names =
        Stream.concat(FIELDS.stream(), secrets.stream())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.fields =
        Pattern.compile(
            "(?i)([\"']?\\b(?:"
                + names
                + ")[\"']?\\s*[:=]\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"',;&}\\]]+)");
  }

  public Header header(Header header) {
    if (!headers.contains(header.name().toLowerCase(Locale.ROOT))) {
      return new Header(header.name(), text(header.value()));
    }
    Matcher scheme = Pattern.compile("^(\\w+) +\\S").matcher(header.value());
    return new Header(
        header.name(),
        (scheme.find() ? scheme.group(1) + " " : "")
            + mask("value, " + header.value().length() + " characters"));
  }

  public String text(String text) {
    String masked = text;
    if (masked.contains("eyJ") || masked.contains("ZXlK")) {
      masked = JWT.matcher(masked).replaceAll(Matcher.quoteReplacement(mask("token")));
    }
    masked = BEARER.matcher(masked).replaceAll("$1$2" + Matcher.quoteReplacement(mask("value")));
    return fields
        .matcher(masked)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    m.group(2).contains("***(")
                        ? m.group()
                        : m.group(1)
                            + (m.group(2).startsWith("\"")
                                ? "\"" + mask("value") + "\""
                                : mask("value"))));
  }

  /**
   * The beginning of a long text, masked; what comes after it is not looked at.
   *
   * @param text longer than that
   * @param length how much of it is masked at most, in characters
   */
  String beginning(String text, int length) {
    // The quote ends a value that the cut has left open, so that it is masked whole.
    String masked = text(Beginning.of(text, length) + '"');
    return masked.endsWith("\"") ? masked.substring(0, masked.length() - 1) : masked;
  }

  private static String mask(String what) {
    return "***(" + what + ")";
  }
}
