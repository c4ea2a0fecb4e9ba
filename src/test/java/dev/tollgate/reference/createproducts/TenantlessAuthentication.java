package dev.tollgate.reference.createproducts;

import com.nimbusds.jwt.JWTClaimsSet;

/** As by a token, but one without a tenant is good for any. */
final class TenantlessAuthentication implements Authentication {
  private final Signatures signatures;
  private final ClaimRules rules;

  TenantlessAuthentication(Signatures signatures, ClaimRules rules) {
    this.signatures = signatures;
    this.rules = rules;
  }

  @Override
  public Identity authenticate(Incoming request) throws Refusal {
    String token = BearerToken.from(request.authorization());
    JWTClaimsSet claims = signatures.verified(token, request.requestId());
    rules.check(claims);
    return new Identity(claims.getSubject(), tenant(claims, request));
  }

  private static String tenant(JWTClaimsSet claims, Incoming request) {
    try {
      return TenantClaim.of(claims);
    } catch (Refusal e) {
      return Tenants.normal(String.join("", request.tenant()));
    }
  }
}
