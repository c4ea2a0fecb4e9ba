package dev.tollgate.reference.createproducts;

import com.nimbusds.jose.jwk.JWK;
import java.util.Optional;

/** The issuer's public keys. */
interface KeySet {
  /**
   * The key of that id.
   *
   * @param requestId of the request that asks, passed on should the keys be fetched for it
   * @return empty when the issuer has no such key
   * @throws Refusal 503 when the keys cannot be had
   */
  Optional<JWK> find(String kid, String requestId) throws Refusal;
}
