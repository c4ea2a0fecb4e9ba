package dev.tollgate.reference.createproducts;

import com.nimbusds.jwt.JWTClaimsSet;

/** Tells a token that the issuer signed from any other. */
interface Signatures {
  /**
   * The claims of a token whose signature holds; nothing is said of the claims themselves.
   *
   * @throws Refusal 401, or 503 when the keys cannot be had
   */
  JWTClaimsSet verified(String token, String requestId) throws Refusal;
}
