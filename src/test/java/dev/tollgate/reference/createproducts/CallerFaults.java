package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.Locale;

/** Faults of finding out who asks, and for which tenant. */
final class CallerFaults {
  private CallerFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "no-header-is-anonymous",
            "CP-AUTH-4",
            "Takes a request without an Authorization header for one of user anonymous",
            parts ->
                parts.swapAuthentication(
                    right ->
                        request ->
                            request.authorization().isEmpty()
                                ? anonymous(request)
                                : right.authenticate(request))),
        new Fault(
            "empty-bearer-accepted",
            "CP-AUTH-4",
            "Takes an Authorization header without a token for user anonymous",
            parts ->
                parts.swapAuthentication(
                    right ->
                        request ->
                            isEmptyBearer(request)
                                ? anonymous(request)
                                : right.authenticate(request))),
        new Fault(
            "any-scheme-accepted",
            "CP-AUTH-4",
            "Accepts a good token in another scheme than Bearer",
            parts ->
                parts.swapAuthentication(right -> request -> right.authenticate(bearer(request)))),
        new Fault(
            "missing-tenant-claim-accepted",
            "CP-AUTH-2",
            "Takes the requested tenant for that of a token without one",
            parts ->
                parts.swapAuthentication(
                    right -> new TenantlessAuthentication(parts.signatures(), parts.claimRules()))),
        new Fault(
            "tenant-not-checked",
            "CP-AUTH-5",
            "Lets a caller ask for any tenant",
            parts ->
                parts.swapTenantCheck(
                    right ->
                        (identity, headers) ->
                            right.check(
                                headers.size() == 1
                                    ? new Identity(identity.user(), Tenants.normal(headers.get(0)))
                                    : identity,
                                headers))),
        new Fault(
            "challenge-missing",
            "CP-AUTH-8",
            "Answers 401 without WWW-Authenticate",
            parts ->
                parts.swapAnswers(
                    new RewrittenAnswers(Refusal.Kind.UNAUTHORIZED, Rewrite::withoutHeaders))),
        new Fault(
            "tenant-case-matters",
            "CP-AUTH-9",
            "Takes a tenant in other case for another tenant",
            parts ->
                parts.swapTenantCheck(
                    right ->
                        (identity, headers) -> {
                          right.check(identity, headers);
                          String tenant = headers.get(0);
                          if (!tenant.equals(tenant.toLowerCase(Locale.ROOT))) {
                            throw Refusal.forbidden();
                          }
                        })),
        new Fault(
            "missing-tenant-taken-from-token",
            "CP-AUTH-9",
            "Serves a request that names no tenant",
            parts ->
                parts.swapTenantCheck(
                    right ->
                        (identity, headers) -> {
                          if (!headers.isEmpty()) {
                            right.check(identity, headers);
                          }
                        })));
  }

  private static Identity anonymous(Incoming request) {
    return new Identity("anonymous", Tenants.normal(String.join("", request.tenant())));
  }

  private static boolean isEmptyBearer(Incoming request) {
    return request.authorization().stream()
        .anyMatch(header -> header.isBlank() || header.strip().equalsIgnoreCase("bearer"));
  }

  /** The same request, with its token in the right scheme. */
  private static Incoming bearer(Incoming request) {
    return new Incoming(
        request.requestId(),
        request.authorization().stream()
            .map(header -> "Bearer " + header.substring(header.lastIndexOf(' ') + 1))
            .toList(),
        request.tenant(),
        request.user(),
        request.body(),
        request.log());
  }
}
