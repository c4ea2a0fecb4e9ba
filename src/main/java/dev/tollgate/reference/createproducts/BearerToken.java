package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the token out of the Authorization header. */
final class BearerToken {
  /** The scheme's name is case-insensitive: RFC 9110, section 11.1. */
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+)");

  private BearerToken() {}

  /**
   * @param headers every Authorization header; two leave open which one counts
   * @throws Refusal 401 when there is not exactly one, with a token in the Bearer scheme
   */
  static String from(List<String> headers) throws Refusal {
    if (headers.isEmpty()) {
      throw Refusal.unauthorized("There is no Authorization header");
    }
    Matcher bearer = BEARER.matcher(headers.get(0).strip());
    if (headers.size() > 1 || !bearer.matches()) {
      throw Refusal.unauthorized("The Authorization header holds no bearer token");
    }
    return bearer.group(1);
  }
}
