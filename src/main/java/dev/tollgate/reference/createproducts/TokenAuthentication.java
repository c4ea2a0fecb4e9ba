package dev.tollgate.reference.createproducts;

import com.nimbusds.jwt.JWTClaimsSet;

/** By a token: its signature first, then its claims, then whom it names. */
final class TokenAuthentication implements Authentication {
  private final Signatures signatures;
  private final ClaimRules rules;

  TokenAuthentication(Signatures signatures, ClaimRules rules) {
    this.signatures = signatures;
    this.rules = rules;
  }

  @Override
  public Identity authenticate(Incoming request) throws Refusal {
    String token = BearerToken.from(request.authorization());
    JWTClaimsSet claims = signatures.verified(token, request.requestId());
    rules.check(claims);
    return new Identity(claims.getSubject(), TenantClaim.of(claims));
  }
}
