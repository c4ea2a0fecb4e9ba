package dev.tollgate.system;

import org.jspecify.annotations.Nullable;

/**
 * What the callers' tokens look like for this system.
 *
 * @param issuer the dependency that plays the key set
 * @param audience the {@code aud} claim
 * @param tenantClaim the claim that names the tenant unless a scenario says another
 */
public record Tokens(String issuer, String audience, String tenantClaim) {
  public Tokens(@Nullable String issuer, @Nullable String audience, @Nullable String tenantClaim) {
    this.issuer = Required.key("issuer", issuer);
    this.audience = Required.key("audience", audience);
    this.tenantClaim = Required.key("tenant-claim", tenantClaim);
  }
}
