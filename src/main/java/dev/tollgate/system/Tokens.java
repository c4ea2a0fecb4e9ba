package dev.tollgate.system;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the callers' tokens look like for this system.
 *
 * @param issuer the dependency that plays the key set
 * @param audience the {@code aud} claim
 * @param tenantClaim the claim that names the tenant unless a scenario says another
 * @param claims the names of claims that the target calls otherwise: the usual name, and its own
 */
public record Tokens(
    String issuer, String audience, String tenantClaim, Map<String, String> claims) {
  public Tokens(
      @Nullable String issuer,
      @Nullable String audience,
      @Nullable String tenantClaim,
      @Nullable Map<String, String> claims) {
    this.claims = claims == null ? Map.of() : Map.copyOf(claims);
    this.issuer = Required.key("issuer", issuer);
    this.audience = Required.key("audience", audience);
    this.tenantClaim = Required.key("tenant-claim", tenantClaim);
  }
}
