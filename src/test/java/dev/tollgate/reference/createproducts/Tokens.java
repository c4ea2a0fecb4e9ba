package dev.tollgate.reference.createproducts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Issues tokens, good ones and others. */
final class Tokens {
  static final String AUDIENCE = "bg-remover-clients";

  /** Made once: an RSA key takes its time. */
  static final RSAKey RSA = rsa("rsa-1");

  static final ECKey EC = ec();
  private volatile String issuer = "";

  void issuer(String address) {
    issuer = address;
  }

  String keySet() {
    return new JWKSet(List.of(RSA, EC)).toString(true);
  }

  static RSAKey rsa(String kid) {
    try {
      return new RSAKeyGenerator(2048).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey ec() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The claims of a good ID token for user-1 of tenant acme. */
  JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(AUDIENCE)
        .subject("user-1")
        .claim("token_use", "id")
        .claim("custom:tenant", "acme")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }

  String good() {
    return with(claims -> claims);
  }

  String with(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(change.apply(claims()).build(), RSA);
  }

  static String signed(JWTClaimsSet claims, JWK key) {
    try {
      boolean isRsa = key instanceof RSAKey;
      JWSSigner signer = isRsa ? new RSASSASigner(key.toRSAKey()) : new ECDSASigner(key.toECKey());
      return signed(claims, isRsa ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256, key, signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWK key, JWSSigner signer)
      throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build(),
            claims);
    jwt.sign(signer);
    return jwt.serialize();
  }
}
