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
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.RSAPrivateCrtKeySpec;

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

  /**
   * Other keys of the same kinds. The RSA key has this one's modulus under another public exponent,
   * which is another key to whoever verifies: the search for new primes takes a second that no
   * scenario has.
   */
  SigningKeys others(String name) {
    try {
      RSAPrivateCrtKey mine = (RSAPrivateCrtKey) rsa.toRSAPrivateKey();
      BigInteger p = mine.getPrimeP();
      BigInteger q = mine.getPrimeQ();
      BigInteger totient = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
      BigInteger exponent = mine.getPublicExponent().nextProbablePrime();
      while (!exponent.gcd(totient).equals(BigInteger.ONE)) {
        exponent = exponent.nextProbablePrime();
      }
      BigInteger secret = exponent.modInverse(totient);
      RSAPrivateKey other =
          (RSAPrivateKey)
              KeyFactory.getInstance("RSA")
                  .generatePrivate(
                      new RSAPrivateCrtKeySpec(
                          mine.getModulus(),
                          exponent,
                          secret,
                          p,
                          q,
                          secret.mod(p.subtract(BigInteger.ONE)),
                          secret.mod(q.subtract(BigInteger.ONE)),
                          mine.getCrtCoefficient()));
      return new SigningKeys(
          new RSAKey.Builder(Base64URL.encode(mine.getModulus()), Base64URL.encode(exponent))
              .privateKey(other)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyID(name + "-rs")
              .build(),
          ec(name + "-es"));
    } catch (JOSEException | GeneralSecurityException e) {
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
