package dev.tollgate.reference.createproducts;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contract's rules for claims. */
final class StandardClaimRules {
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Set<String> USES = Set.of("id", "access");

  private StandardClaimRules() {}

  static ClaimRules of(Settings settings, Clock clock) {
    String issuer = settings.issuer().toString();
    String audience = settings.audience();
    Map<String, ClaimRule> rules = new LinkedHashMap<>();
    rules.put(
        "issuer",
        (claims, now) ->
            unless(issuer.equals(claims.getIssuer()), "The token is from another issuer"));
    rules.put(
        "use",
        (claims, now) ->
            unless(USES.contains(text(claims, "token_use")), "The token is for another use"));
    rules.put(
        "audience",
        (claims, now) -> unless(isFor(claims, audience), "The token is for another audience"));
    rules.put("expiry", (claims, now) -> expiry(claims.getExpirationTime(), now));
    rules.put("issue", (claims, now) -> issue(claims.getIssueTime(), now));
    rules.put("lifetime", (claims, now) -> lifetime(claims));
    rules.put("not-before", (claims, now) -> notBefore(claims.getNotBeforeTime(), now));
    rules.put(
        "subject",
        (claims, now) -> unless(isThere(claims.getSubject()), "The token names no user"));
    return new ClaimRules(Collections.unmodifiableMap(rules), clock);
  }

  /** An access token of the usual issuers names the client in place of an audience. */
  private static boolean isFor(JWTClaimsSet claims, String audience) {
    String client = text(claims, "client_id");
    boolean named = "access".equals(text(claims, "token_use")) && !client.isEmpty();
    return named ? client.equals(audience) : claims.getAudience().contains(audience);
  }

  private static @Nullable String expiry(@Nullable Date expiry, Instant now) {
    if (expiry == null) {
      return "The token has no expiry";
    }
    return unless(now.isBefore(expiry.toInstant().plus(SKEW)), "The token has expired");
  }

  private static @Nullable String issue(@Nullable Date issue, Instant now) {
    if (issue == null) {
      return "The token has no time of issue";
    }
    return unless(!issue.toInstant().isAfter(now.plus(SKEW)), "The token was issued in the future");
  }

  private static @Nullable String lifetime(JWTClaimsSet claims) {
    if (claims.getExpirationTime() == null || claims.getIssueTime() == null) {
      return null;
    }
    Instant end = claims.getIssueTime().toInstant().plus(LONGEST);
    return unless(!claims.getExpirationTime().toInstant().isAfter(end), "The token lives too long");
  }

  private static @Nullable String notBefore(@Nullable Date notBefore, Instant now) {
    boolean good = notBefore == null || !notBefore.toInstant().isAfter(now.plus(SKEW));
    return unless(good, "The token is not valid yet");
  }

  private static boolean isThere(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static @Nullable String unless(boolean good, String offence) {
    return good ? null : offence;
  }

  private static String text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? text : "";
  }
}
