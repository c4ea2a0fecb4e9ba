package dev.tollgate.reference.createproducts;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds the tenant in a token: {@code custom:tenant}, else {@code tenant_id}, else the first entry
 * {@code tenant:<name>} of {@code cognito:groups}.
 */
final class TenantClaim {
  private static final String GROUP = "tenant:";

  private TenantClaim() {}

  /**
   * @throws Refusal 401 when there is none
   */
  static String of(JWTClaimsSet claims) throws Refusal {
    return Stream.concat(
            Stream.of(claims.getClaim("custom:tenant"), claims.getClaim("tenant_id")),
            groups(claims)
                .filter(name -> name.startsWith(GROUP))
                .map(name -> name.substring(GROUP.length())))
        .filter(String.class::isInstance)
        .map(name -> Tenants.normal((String) name))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseThrow(() -> Refusal.unauthorized("The token names no tenant"));
  }

  private static Stream<String> groups(JWTClaimsSet claims) {
    return claims.getClaim("cognito:groups") instanceof List<?> groups
        ? groups.stream().map(Objects::toString)
        : Stream.empty();
  }
}
