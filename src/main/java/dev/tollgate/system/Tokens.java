package dev.tollgate.system;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the callers' tokens look like for this system.
 *
 * @param issuer the dependency that plays the key set
 * @param audience the {@code aud} claim
 * @param tenantClaim the claim that names the tenant unless a scenario says another
 * @param algorithm how tokens are signed unless a scenario says otherwise; RS256 where the file is
 *     silent
 * @param claims the names of claims that the target calls otherwise: the usual name, and its own
 */
public record Tokens(
    String issuer,
    String audience,
    String tenantClaim,
    Algorithm algorithm,
    Map<String, String> claims) {
  /** How a token is signed, by the names of RFC 7518. */
  public enum Algorithm {
    RS256,
    ES256
  }

  public Tokens(
      @Nullable String issuer,
      @Nullable String audience,
      @Nullable String tenantClaim,
      @Nullable Algorithm algorithm,
      @Nullable Map<String, String> claims) {
    this.algorithm = algorithm == null ? Algorithm.RS256 : algorithm;
    this.claims = claims == null ? Map.of() : Map.copyOf(claims);
    this.issuer = Required.key("issuer", issuer);
    this.audience = Required.key("audience", audience);
    this.tenantClaim = Required.key("tenant-claim", tenantClaim);
  }
}
