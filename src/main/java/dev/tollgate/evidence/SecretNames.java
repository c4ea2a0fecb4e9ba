package dev.tollgate.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of headers, fields, parameters and settings whose value is a secret, however they are
 * written: {@code client_secret}, {@code clientSecret}, {@code X-Client-Secret}.
 */
final class SecretNames {
  /** How such a name ends, in small letters and without what joins its words. */
  private static final List<String> ENDINGS =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "pwd",
          "secret",
          "apikey",
          "privatekey",
          "accesskey",
          "secretkey",
          "signingkey",
          "encryptionkey",
          "accountkey",
          "subscriptionkey",
          "masterkey",
          "authkey",
          "authorization",
          "cardnumber",
          "cvv",
          "cvc",
          "jsessionid",
          "phpsessid",
          "setcookie",
          "securitytoken");

  /** Tokens by name that let nobody in: they say where a list goes on. */
  private static final List<String> PLACES_IN_A_LIST =
      List.of("pagetoken", "nexttoken", "continuationtoken", "cursortoken", "synctoken");

  /** A shell's variable for the folder that it is in. */
  private static final Set<String> NO_SECRET = Set.of("PWD", "OLDPWD");

  private final List<String> declared;

  /**
   * @param declared by the system, besides the usual ones; each means the whole name, or its part
   *     after a dot or a hyphen
   */
  SecretNames(List<String> declared) {
    this.declared = declared.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether whatever stands under this name is a secret. */
  boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isDeclared(lower)
        || (!NO_SECRET.contains(name) && ENDINGS.stream().anyMatch(joined(lower)::endsWith));
  }

  /** Whether what stands under this name is a secret if it looks like a token. */
  boolean isToken(String name) {
    String joined = joined(name.toLowerCase(Locale.ROOT));
    return joined.endsWith("token") && PLACES_IN_A_LIST.stream().noneMatch(joined::endsWith);
  }

  private boolean isDeclared(String name) {
    return declared.stream()
        .anyMatch(
            each -> name.equals(each) || name.endsWith("." + each) || name.endsWith("-" + each));
  }

  private static String joined(String lower) {
    StringBuilder joined = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isLetterOrDigit(lower.charAt(i))) {
        joined.append(lower.charAt(i));
      }
    }
    return joined.toString();
  }
}
