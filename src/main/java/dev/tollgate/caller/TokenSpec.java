package dev.tollgate.caller;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

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
 * @param more claims besides these, or in place of them; null where the token is to say null
 */
public record TokenSpec(
    String issuer,
    String audience,
    String subject,
    String tenant,
    String tenantClaim,
    String algorithm,
    String use,
    Flaw flaw,
    Map<String, Object> more) {
  public TokenSpec {
    // A claim may be null, which Map.copyOf takes for a mistake.
    more = Collections.unmodifiableMap(new HashMap<>(more));
  }

  /** Without claims of its own. */
  public TokenSpec(
      String issuer,
      String audience,
      String subject,
      String tenant,
      String tenantClaim,
      String algorithm,
      String use,
      Flaw flaw) {
    this(issuer, audience, subject, tenant, tenantClaim, algorithm, use, flaw, Map.of());
  }

  public TokenSpec withClaim(String name, Object value) {
    Map<String, Object> claims = new HashMap<>(more);
    claims.put(name, value);
    return new TokenSpec(
        issuer, audience, subject, tenant, tenantClaim, algorithm, use, flaw, claims);
  }

  public TokenSpec withFlaw(Flaw other) {
    return new TokenSpec(
        issuer, audience, subject, tenant, tenantClaim, algorithm, use, other, more);
  }

  public TokenSpec withTenant(String other) {
    return new TokenSpec(issuer, audience, subject, other, tenantClaim, algorithm, use, flaw, more);
  }

  public TokenSpec withTenantClaim(String other) {
    return new TokenSpec(issuer, audience, subject, tenant, other, algorithm, use, flaw, more);
  }

  public TokenSpec withAlgorithm(String other) {
    return new TokenSpec(issuer, audience, subject, tenant, tenantClaim, other, use, flaw, more);
  }

  public TokenSpec withUse(String other) {
    return new TokenSpec(
        issuer, audience, subject, tenant, tenantClaim, algorithm, other, flaw, more);
  }
}
