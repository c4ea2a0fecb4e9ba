package dev.tollgate.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;

/** What kinds of secrets there are; each can make one by chance, and knows how it is met. */
enum SecretKind {
  PASSWORD,
  CLIENT_SECRET,
  API_KEY,
  OPAQUE_TOKEN,
  BEARER,
  JWT,
  PROVIDER_KEY,
  CARD,
  PRIVATE_KEY,
  ADDRESS;

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** Those that a password has and a query, a form or a JSON string has to write otherwise. */
  private static final String MARKS = "@!#%+/=:?~^\"\\ $*";

  private static final String[] PREFIXES = {
    "AKIA", "ghp_", "glpat-", "xoxb-", "sk_live_", "rk_test_", "AIza", "npm_", "sk-proj9"
  };

  /** The part of it that must be seen nowhere. */
  String value(Random random) {
    return switch (this) {
      case PASSWORD, CLIENT_SECRET ->
          "p7" + some(random, LETTERS, 6) + some(random, MARKS, 3) + some(random, LETTERS, 9);
      case API_KEY, OPAQUE_TOKEN, BEARER ->
          some(random, LETTERS, 14) + "4" + some(random, LETTERS, 9);
      case ADDRESS -> some(random, LETTERS, 20);
      case JWT ->
          base64("{\"sub\":\"" + some(random, LETTERS, 12) + "\"}")
              + "."
              + some(random, LETTERS, 43);
      case PROVIDER_KEY ->
          some(random, LETTERS.replaceAll("[a-z]", ""), 16) + some(random, LETTERS, 20);
      case CARD -> card(random);
      case PRIVATE_KEY -> some(random, LETTERS + "+/", 96);
    };
  }

  private static String card(Random random) {
    String fifteen = "4" + some(random, "0123456789", 14);
    for (int check = 0; ; check++) {
      if (sum(fifteen + check) % 10 == 0) {
        String digits = fifteen + check;
        return switch (random.nextInt(3)) {
          case 0 -> digits;
          case 1 -> digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
          default -> digits.replaceAll("(\\d{4})(?=\\d)", "$1-");
        };
      }
    }
  }

  private static int sum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int twice = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += twice / 10 + twice % 10;
    }
    return sum;
  }

  /** A member of a JSON object that holds it. */
  String member(String value) {
    String name =
        switch (this) {
          case PASSWORD -> "password";
          case CLIENT_SECRET -> "clientSecret";
          case API_KEY -> "api_key";
          case OPAQUE_TOKEN -> "access_token";
          default -> "note";
        };
    return "\"%s\":\"%s\"".formatted(name, Encoding.escaped(bare(value)));
  }

  /** A parameter of a query or a form, or a part of a line. */
  String parameter(String value) {
    String name =
        switch (this) {
          case PASSWORD -> "password=";
          case CLIENT_SECRET -> "client_secret=";
          case API_KEY -> "apiKey=";
          case OPAQUE_TOKEN -> "token=";
          default -> "note=";
        };
    return name + Encoding.URL.of(bare(value));
  }

  /** A sentence about it. */
  String sentence(String value) {
    return switch (this) {
      case PASSWORD, CLIENT_SECRET -> "the password is \"%s\"".formatted(Encoding.escaped(value));
      case API_KEY -> "called with X-Api-Key: " + value;
      case OPAQUE_TOKEN -> "refreshToken=" + value + ", and went on";
      default -> "it was " + bare(value) + " as we know";
    };
  }

  /** With what shows by itself that it is one, if anything does. */
  private String bare(String value) {
    return switch (this) {
      case BEARER -> "Bearer " + value;
      case JWT -> "eyJhbGciOiJIUzI1NiJ9." + value;
      case PROVIDER_KEY -> {
        String prefix = PREFIXES[Math.floorMod(value.hashCode(), PREFIXES.length)];
        yield prefix + (prefix.equals("AKIA") ? value.substring(0, 16) : value);
      }
      case PRIVATE_KEY ->
          "-----BEGIN PRIVATE KEY-----\n%s\n%s\n-----END PRIVATE KEY-----"
              .formatted(value.substring(0, 64), value.substring(64));
      case ADDRESS -> "postgres://shop:" + value + "@db.example/shop";
      default -> value;
    };
  }

  private static String some(Random random, String of, int count) {
    return random
        .ints(count, 0, of.length())
        .mapToObj(i -> String.valueOf(of.charAt(i)))
        .collect(Collectors.joining());
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
