package dev.tollgate.reference.createproducts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/**
 * Checks signatures with the issuer's published keys. The key decides what it may verify, never the
 * token: an RSA key does RS256, a P-256 key does ES256, and nothing else is looked at (RFC 8725,
 * sections 2.1 and 3.1).
 */
final class IssuerSignatures implements Signatures {
  private final KeySet keys;

  IssuerSignatures(KeySet keys) {
    this.keys = keys;
  }

  @Override
  public JWTClaimsSet verified(String token, String requestId) throws Refusal {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWSHeader header = jwt.getHeader();
      if (!jwt.verify(verifier(header, key(header, requestId)))) {
        throw Refusal.unauthorized("The token's signature is wrong");
      }
      return jwt.getJWTClaimsSet();
    } catch (ParseException | JOSEException e) {
      // The library's messages may quote the token.
      throw Refusal.unauthorized("The token is no JSON Web Token");
    }
  }

  private JWK key(JWSHeader header, String requestId) throws Refusal {
    JWSAlgorithm algorithm = header.getAlgorithm();
    if (!algorithm.equals(JWSAlgorithm.RS256) && !algorithm.equals(JWSAlgorithm.ES256)) {
      throw Refusal.unauthorized("The token's algorithm is neither RS256 nor ES256");
    }
    String kid = header.getKeyID();
    if (kid == null || kid.isEmpty()) {
      throw Refusal.unauthorized("The token does not name its key");
    }
    return keys.find(kid, requestId)
        .orElseThrow(() -> Refusal.unauthorized("The token's key is not one of the issuer's"));
  }

  private static JWSVerifier verifier(JWSHeader header, JWK key) throws JOSEException, Refusal {
    JWSAlgorithm algorithm = header.getAlgorithm();
    boolean forSignatures = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
    boolean forThis = key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm);
    if (forSignatures && forThis) {
      if (algorithm.equals(JWSAlgorithm.RS256) && key instanceof RSAKey rsa) {
        return new RSASSAVerifier(rsa);
      }
      if (algorithm.equals(JWSAlgorithm.ES256)
          && key instanceof ECKey ec
          && ec.getCurve().equals(Curve.P_256)) {
        return new ECDSAVerifier(ec);
      }
    }
    throw Refusal.unauthorized("The token's algorithm does not go with its key");
  }
}
