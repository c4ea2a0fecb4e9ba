package dev.tollgate.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks secrets that are known by their form, wherever they stand: tokens, the keys of providers
 * who begin theirs alike, private keys, and passwords in addresses.
 */
final class KnownForms {
  private static final Pattern JWT =
      Pattern.compile(
          "(?:(?<![A-Za-z0-9_-])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\[nrt]))eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{4,}+(?:\\.[A-Za-z0-9_-]*+)?");

  /** Not a word: basic authentication is no secret. */
  private static final Pattern SCHEME =
      Pattern.compile(
          "(?i)\\b(bearer|basic)(\\s+|%20|\\+)(?!(?-i:[A-Z]?[a-z]{7,18}+)(?![A-Za-z0-9_~+/=-]))[A-Za-z0-9._~+/=-]{8,}");

  private static final Pattern KEY =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:(?:AKIA|ASIA)[0-9A-Z]{16}\\b"
              + "|gh[opsur]_[A-Za-z0-9]{20,}+"
              + "|github_pat_[A-Za-z0-9_]{20,}+"
              + "|glpat-[A-Za-z0-9_-]{16,}+"
              + "|xox[abeprs]-[A-Za-z0-9-]{10,}+"
              + "|[rs]k_(?:live|test)_[A-Za-z0-9]{10,}+"
              + "|whsec_[A-Za-z0-9+/=]{16,}+"
              + "|AIza[A-Za-z0-9_-]{30,}+"
              + "|ya29\\.[A-Za-z0-9_-]{16,}+"
              + "|SG\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+"
              + "|npm_[A-Za-z0-9]{30,}+"
              + "|sk-(?:(?:proj|ant|svcacct|admin)[A-Za-z0-9_-]{20,}+|[A-Za-z0-9]{20,}+))");
  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN[ +](?:[A-Z]{1,20}+[ +]){0,3}PRIVATE[ +]KEY-----(?:[A-Za-z0-9+/=\\s\\\\:,]|-(?!----))*+(?:-----END[ +A-Z]{0,60}+-----)?");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?<=://)([^\\s:/@\"'<>\\\\]*+:)([^\\s/@\"'<>\\\\]++)(?=@)");

  private KnownForms() {}

  static String masked(String text) {
    String masked = text;
    if (masked.contains("eyJ") || masked.contains("ZXlK")) {
      masked = JWT.matcher(masked).replaceAll(Matcher.quoteReplacement(Mask.TOKEN));
    }
    masked = SCHEME.matcher(masked).replaceAll("$1$2" + Matcher.quoteReplacement(Mask.VALUE));
    masked = KEY.matcher(masked).replaceAll(Matcher.quoteReplacement(Mask.KEY));
    if (masked.contains("-----BEGIN")) {
      masked = PRIVATE_KEY.matcher(masked).replaceAll(Matcher.quoteReplacement(Mask.KEY));
    }
    if (masked.contains("://")) {
      masked =
          IN_ADDRESS
              .matcher(masked)
              .replaceAll("$1" + Matcher.quoteReplacement(Mask.of("password")));
    }
    return masked;
  }
}
