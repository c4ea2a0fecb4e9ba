package dev.tollgate.reference.createproducts;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * All rules for a token's claims.
 *
 * @param rules by name, in the order in which they are looked at
 */
record ClaimRules(Map<String, ClaimRule> rules, Clock clock) {

  /**
   * @throws Refusal 401 for the first rule that is broken
   */
  void check(JWTClaimsSet claims) throws Refusal {
    Instant now = clock.instant();
    for (ClaimRule rule : rules.values()) {
      String offence = rule.offence(claims, now);
      if (offence != null) {
        throw Refusal.unauthorized(offence);
      }
    }
  }
}
