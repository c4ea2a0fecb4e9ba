package dev.tollgate.reference.createproducts;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWT;
import java.util.List;

/** Faults of checking signatures: each lets one kind of forged token pass. */
final class SignatureFaults {
  private SignatureFaults() {}

  static List<Fault> all() {
    return List.of(
        forgiving(
            "signature-not-checked",
            "Accepts a wrong signature under a key of the issuer's",
            (token, keys) -> isAsymmetric(token) && isKnown(kid(token), keys)),
        forgiving(
            "unknown-key-accepted",
            "Accepts a token whose key is not one of the issuer's",
            (token, keys) ->
                isAsymmetric(token) && !kid(token).isEmpty() && !isKnown(kid(token), keys)),
        forgiving(
            "missing-key-id-accepted",
            "Accepts a token that does not name its key",
            (token, keys) -> isAsymmetric(token) && kid(token).isEmpty()),
        forgiving(
            "alg-none-accepted",
            "Accepts a token with the algorithm none",
            (token, keys) -> token.getHeader().getAlgorithm().equals(Algorithm.NONE)),
        forgiving(
            "hmac-with-public-key-accepted",
            "Takes the issuer's public key for the secret of an HMAC",
            (token, keys) -> PublicKeyHmac.holds(token, kid(token), keys)),
        refusing(
            "elliptic-curve-tokens-refused",
            "Refuses tokens signed with ES256",
            JWSAlgorithm.ES256),
        refusing("rsa-tokens-refused", "Refuses tokens signed with RS256", JWSAlgorithm.RS256));
  }

  private static Fault refusing(String name, String does, Algorithm refused) {
    return new Fault(
        name,
        "CP-AUTH-1",
        does,
        parts ->
            parts.swapSignatures(
                right ->
                    (text, requestId) -> {
                      if (Unverified.token(text).getHeader().getAlgorithm().equals(refused)) {
                        throw Refusal.unauthorized("The token's algorithm is " + refused);
                      }
                      return right.verified(text, requestId);
                    }));
  }

  /** Tells the forged tokens that pass. */
  private interface Forgiven {
    boolean is(JWT token, KeySet keys) throws Refusal;
  }

  private static Fault forgiving(String name, String does, Forgiven forgiven) {
    return new Fault(
        name,
        "CP-AUTH-2",
        does,
        parts ->
            parts.swapSignatures(
                right -> {
                  KeySet keys = parts.keySet();
                  return (text, requestId) -> {
                    try {
                      return right.verified(text, requestId);
                    } catch (Refusal e) {
                      if (forgiven.is(Unverified.token(text), keys)) {
                        return Unverified.claims(text);
                      }
                      throw e;
                    }
                  };
                }));
  }

  private static boolean isAsymmetric(JWT token) {
    Algorithm algorithm = token.getHeader().getAlgorithm();
    return algorithm.equals(JWSAlgorithm.RS256) || algorithm.equals(JWSAlgorithm.ES256);
  }

  private static boolean isKnown(String kid, KeySet keys) throws Refusal {
    return !kid.isEmpty() && keys.find(kid, "fault").isPresent();
  }

  private static String kid(JWT token) {
    return token.getHeader() instanceof JWSHeader header && header.getKeyID() != null
        ? header.getKeyID()
        : "";
  }
}
