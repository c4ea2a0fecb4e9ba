package dev.tollgate.caller;

/**
 * What a token says.
 *
 * @param issuer the {@code iss} claim: the address of the token issuer
 * @param subject the user
 * @param tenant the tenant
 * @param tenantClaim where the tenant stands: {@code custom:tenant}, {@code tenant_id} or {@code
 *     cognito:groups}
 * @param algorithm RS256 or ES256
 * @param use {@code id} or {@code access}; an access token names its client in {@code client_id}
 *     and has no {@code aud}
 */
public record TokenSpec(
    String issuer,
    String audience,
    String subject,
    String tenant,
    String tenantClaim,
    String algorithm,
    String use,
    Flaw flaw) {

  public TokenSpec withFlaw(Flaw other) {
    return new TokenSpec(issuer, audience, subject, tenant, tenantClaim, algorithm, use, other);
  }

  public TokenSpec withTenant(String other) {
    return new TokenSpec(issuer, audience, subject, other, tenantClaim, algorithm, use, flaw);
  }

  public TokenSpec withTenantClaim(String other) {
    return new TokenSpec(issuer, audience, subject, tenant, other, algorithm, use, flaw);
  }

  public TokenSpec withAlgorithm(String other) {
    return new TokenSpec(issuer, audience, subject, tenant, tenantClaim, other, use, flaw);
  }

  public TokenSpec withUse(String other) {
    return new TokenSpec(issuer, audience, subject, tenant, tenantClaim, algorithm, other, flaw);
  }
}
