package dev.tollgate.reference.createproducts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The classic confusion: what is public serves as the secret, in any of the forms it is kept in.
 */
final class PublicKeyHmac {
  private PublicKeyHmac() {}

  static boolean holds(JWT token, String kid, KeySet keys) throws Refusal {
    Optional<JWK> key = kid.isEmpty() ? Optional.empty() : keys.find(kid, "fault");
    if (key.isPresent() && key.get() instanceof RSAKey rsa && token instanceof SignedJWT jwt) {
      for (byte[] secret : forms(rsa)) {
        if (verifies(jwt, secret)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<byte[]> forms(RSAKey key) {
    try {
      byte[] der = key.toRSAPublicKey().getEncoded();
      String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
      String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
      return List.of(der, bytes(pem), bytes(pem + "\n"), bytes(key.toPublicJWK().toJSONString()));
    } catch (JOSEException e) {
      return List.of();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean verifies(SignedJWT jwt, byte[] secret) {
    try {
      return jwt.verify(new MACVerifier(secret));
    } catch (JOSEException e) {
      return false;
    }
  }
}
