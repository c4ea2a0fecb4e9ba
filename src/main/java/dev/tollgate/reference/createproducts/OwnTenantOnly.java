package dev.tollgate.reference.createproducts;

import java.util.List;

/** The requested tenant is the token's, but for case and padding. */
final class OwnTenantOnly implements TenantCheck {
  @Override
  public void check(Identity identity, List<String> headers) throws Refusal {
    // Two headers would leave open which of them the services behind believe.
    if (headers.size() != 1 || headers.get(0).isBlank()) {
      throw Refusal.badRequest(new Detail("X-Tenant-Id", "must be there, once, and name a tenant"));
    }
    if (!Tenants.normal(headers.get(0)).equals(identity.tenant())) {
      throw Refusal.forbidden();
    }
  }
}
