package dev.tollgate.caller;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The claims of a token, with the flaw that they are to have. */
final class Claims {
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  private Claims() {}

  static JWTClaimsSet of(TokenSpec spec, Instant now) {
    Flaw flaw = spec.flaw();
    Instant issued = issued(flaw, now);
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .jwtID(UUID.randomUUID().toString())
            .issuer(flaw == Flaw.WRONG_ISSUER ? spec.issuer() + ".example" : spec.issuer())
            .subject(spec.subject())
            .issueTime(Date.from(issued))
            .expirationTime(Date.from(expiry(flaw, now, issued)))
            .claim("token_use", flaw == Flaw.WRONG_USE ? "refresh" : spec.use());
    if (flaw == Flaw.NOT_YET_VALID) {
      claims.notBeforeTime(Date.from(now.plus(Duration.ofMinutes(10))));
    }
    String audience = flaw == Flaw.WRONG_AUDIENCE ? spec.audience() + "-other" : spec.audience();
    claims.claim(spec.use().equals("access") ? "client_id" : "aud", audience);
    tenant(claims, spec);
    spec.more().forEach(claims::claim);
    without(claims, flaw);
    return said(claims.build(), spec.more());
  }

  /** What is null is left out, but where somebody wants the token to say null. */
  private static JWTClaimsSet said(JWTClaimsSet claims, Map<String, Object> wanted) {
    JWTClaimsSet.Builder said = new JWTClaimsSet.Builder().serializeNullClaims(true);
    claims
        .getClaims()
        .forEach(
            (name, value) -> {
              if (value != null || (wanted.containsKey(name) && wanted.get(name) == null)) {
                said.claim(name, value);
              }
            });
    return said.build();
  }

  /** The same claims, some by other names. */
  static JWTClaimsSet named(JWTClaimsSet claims, Map<String, String> names) {
    if (names.isEmpty()) {
      return claims;
    }
    JWTClaimsSet.Builder named = new JWTClaimsSet.Builder().serializeNullClaims(true);
    claims.getClaims().forEach((name, value) -> named.claim(names.getOrDefault(name, name), value));
    return named.build();
  }

  private static Instant issued(Flaw flaw, Instant now) {
    return switch (flaw) {
      case EXPIRED, EXPIRED_WITHIN_SKEW -> now.minus(LIFETIME);
      case ISSUED_IN_THE_FUTURE -> now.plus(Duration.ofMinutes(5));
      default -> now.minusSeconds(5);
    };
  }

  private static Instant expiry(Flaw flaw, Instant now, Instant issued) {
    return switch (flaw) {
      // The allowed skew is 60 seconds: 90 are too many, 30 are not.
      case EXPIRED -> now.minusSeconds(90);
      case EXPIRED_WITHIN_SKEW -> now.minusSeconds(30);
      case TOO_LONG_LIVED -> issued.plus(Duration.ofHours(2));
      default -> issued.plus(LIFETIME);
    };
  }

  private static void tenant(JWTClaimsSet.Builder claims, TokenSpec spec) {
    if (spec.tenantClaim().equals("cognito:groups")) {
      claims.claim("cognito:groups", List.of("editors", "tenant:" + spec.tenant()));
    } else {
      claims.claim(spec.tenantClaim(), spec.tenant());
    }
  }

  private static void without(JWTClaimsSet.Builder claims, Flaw flaw) {
    switch (flaw) {
      case WITHOUT_ISSUER -> claims.claim("iss", null);
      case WITHOUT_AUDIENCE -> claims.claim("aud", null).claim("client_id", null);
      case WITHOUT_EXPIRY -> claims.claim("exp", null);
      case WITHOUT_ISSUE_TIME -> claims.claim("iat", null);
      case WITHOUT_SUBJECT -> claims.claim("sub", null);
      case WITHOUT_USE -> claims.claim("token_use", null);
      case WITHOUT_TENANT ->
          claims
              .claim("custom:tenant", null)
              .claim("tenant_id", null)
              .claim("cognito:groups", null);
      default -> {}
    }
  }
}
