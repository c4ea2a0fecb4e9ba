package dev.tollgate.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** One pair of keys, RSA and elliptic curve, under key ids of their own. */
record SigningKeys(RSAKey rsa, ECKey ec) {

  static SigningKeys generate(String name) {
    try {
      return new SigningKeys(
          new RSAKeyGenerator(2048)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyID(name + "-rs")
              .generate(),
          ec(name + "-es"));
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java makes no RSA keys", e);
    }
  }

  /** An elliptic curve key: made in a millisecond, where an RSA key takes a hundred. */
  static ECKey ec(String keyId) {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyID(keyId)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java makes no EC keys", e);
    }
  }

  JWK key(String algorithm) {
    return algorithm.equals("ES256") ? ec : rsa;
  }

  static JWSSigner signer(JWK key) {
    try {
      return key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey());
    } catch (JOSEException e) {
      throw new IllegalStateException("The key " + key.getKeyID() + " does not sign", e);
    }
  }
}
