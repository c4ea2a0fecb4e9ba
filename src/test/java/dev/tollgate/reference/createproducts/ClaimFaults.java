package dev.tollgate.reference.createproducts;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Faults of checking claims: each forgets a rule, or half of one. */
final class ClaimFaults {
  private ClaimFaults() {}

  static List<Fault> all() {
    List<Fault> faults = new ArrayList<>();
    faults.add(
        without("issuer", "issuer-not-checked", "CP-AUTH-2", "Accepts tokens of any issuer"));
    faults.add(
        without(
            "audience", "audience-not-checked", "CP-AUTH-2", "Accepts tokens for any audience"));
    faults.add(without("use", "token-use-not-checked", "CP-AUTH-2", "Accepts tokens of any use"));
    faults.add(
        without(
            "not-before", "not-before-ignored", "CP-AUTH-2", "Accepts tokens before their time"));
    faults.add(
        without("lifetime", "lifetime-not-limited", "CP-AUTH-2", "Accepts tokens good for days"));
    faults.add(
        forgiving(
            "issue",
            "future-issue-accepted",
            "CP-AUTH-2",
            "Accepts tokens issued in the future",
            claims -> claims.getIssueTime() != null));
    faults.add(
        forgiving(
            "issue",
            "missing-issue-time-accepted",
            "CP-AUTH-2",
            "Accepts tokens without a time of issue",
            claims -> claims.getIssueTime() == null));
    faults.add(
        forgiving(
            "expiry",
            "missing-expiry-accepted",
            "CP-AUTH-2",
            "Accepts tokens that never expire",
            claims -> claims.getExpirationTime() == null));
    faults.add(
        forgiving(
            "expiry",
            "expired-accepted",
            "CP-AUTH-3",
            "Accepts tokens that have expired",
            claims -> claims.getExpirationTime() != null));
    faults.add(
        new Fault(
            "missing-subject-accepted",
            "CP-AUTH-2",
            "Takes a token without a user for one of user anonymous",
            parts -> parts.swapSignatures(right -> (text, id) -> named(right.verified(text, id)))));
    faults.add(
        new Fault(
            "access-tokens-refused",
            "CP-AUTH-1",
            "Refuses access tokens",
            parts -> parts.swapClaimRules(right -> with(right, "use", ClaimFaults::idOnly))));
    return faults;
  }

  private static ClaimRule idOnly(ClaimRule right) {
    return (claims, now) ->
        "access".equals(claims.getClaim("token_use"))
            ? "The token is for another use"
            : right.offence(claims, now);
  }

  private static JWTClaimsSet named(JWTClaimsSet claims) {
    return claims.getSubject() == null
        ? new JWTClaimsSet.Builder(claims).subject("anonymous").build()
        : claims;
  }

  private static Fault without(String rule, String name, String item, String does) {
    return forgiving(rule, name, item, does, claims -> true);
  }

  /** A rule that is not applied to such tokens. */
  private static Fault forgiving(
      String rule, String name, String item, String does, Predicate<JWTClaimsSet> forgiven) {
    return new Fault(
        name,
        item,
        does,
        parts ->
            parts.swapClaimRules(
                right ->
                    with(
                        right,
                        rule,
                        strict ->
                            (claims, now) ->
                                forgiven.test(claims) ? null : strict.offence(claims, now))));
  }

  private static ClaimRules with(ClaimRules right, String name, UnaryOperator<ClaimRule> swap) {
    Map<String, ClaimRule> rules = new LinkedHashMap<>(right.rules());
    if (rules.computeIfPresent(name, (n, rule) -> swap.apply(rule)) == null) {
      throw new IllegalArgumentException("There is no rule " + name + " to forget");
    }
    return new ClaimRules(rules, right.clock());
  }
}
