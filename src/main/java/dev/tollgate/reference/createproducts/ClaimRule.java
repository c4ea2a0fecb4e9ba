package dev.tollgate.reference.createproducts;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a token's claims must keep to. */
interface ClaimRule {
  /**
   * Looks at the claims of a token whose signature holds.
   *
   * @return what is wrong, a sentence without its full stop; null when nothing is
   */
  @Nullable String offence(JWTClaimsSet claims, Instant now);
}
