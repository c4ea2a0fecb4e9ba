package dev.tollgate.reference.createproducts;

import java.util.List;

/** Lets a caller act for its own tenant only. */
interface TenantCheck {
  /**
   * Returns if the caller may go on.
   *
   * @param headers every X-Tenant-Id header of the request
   * @throws Refusal 400 when no one tenant is named, 403 when it is not the caller's
   */
  void check(Identity identity, List<String> headers) throws Refusal;
}
