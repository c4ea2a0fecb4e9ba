package dev.tollgate.caller;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can be wrong with a token, in the words of a scenario. */
public enum Flaw {
  NONE("good"),
  EXPIRED("expired"),
  EXPIRED_WITHIN_SKEW("expired within the clock skew"),
  NOT_YET_VALID("not yet valid"),
  ISSUED_IN_THE_FUTURE("issued in the future"),
  TOO_LONG_LIVED("valid for longer than an hour"),
  FORGED("signed with another key under the issuer's key id"),
  UNKNOWN_KEY("signed with a key that the issuer does not publish"),
  NO_KEY_ID("without a key id"),
  WRONG_ISSUER("of another issuer"),
  WRONG_AUDIENCE("for another audience"),
  WRONG_USE("of a use that is neither id nor access"),
  ALG_NONE("with the algorithm none"),
  HMAC_WITH_PUBLIC_KEY("signed by HMAC with the issuer's public key"),
  TAMPERED("changed after it was signed"),
  CUT_SHORT("cut short"),
  NOT_A_TOKEN("no JWT at all"),
  WITHOUT_ISSUER("without the claim iss"),
  WITHOUT_AUDIENCE("without the claim aud"),
  WITHOUT_EXPIRY("without the claim exp"),
  WITHOUT_ISSUE_TIME("without the claim iat"),
  WITHOUT_SUBJECT("without the claim sub"),
  WITHOUT_USE("without the claim token_use"),
  WITHOUT_TENANT("without a tenant");

  private final String words;

  Flaw(String words) {
    this.words = words;
  }

  /**
   * The flaw that a scenario names.
   *
   * @throws IllegalArgumentException with all the words, when it names none
   */
  public static Flaw of(String words) {
    return Arrays.stream(values())
        .filter(f -> f.words.equals(words))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no token is \"" + words + "\"; tokens can be: " + known()));
  }

  private static String known() {
    return Arrays.stream(values()).map(Flaw::toString).collect(Collectors.joining("; "));
  }

  @Override
  public String toString() {
    return words;
  }
}
