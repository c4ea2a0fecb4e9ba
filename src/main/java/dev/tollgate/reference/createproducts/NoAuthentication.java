package dev.tollgate.reference.createproducts;

/** For {@code REQUIRE_AUTH=false} on a developer's machine: believes the headers. */
final class NoAuthentication implements Authentication {
  @Override
  public Identity authenticate(Incoming request) {
    String user = request.user() == null ? "developer" : request.user();
    String tenant = request.tenant().isEmpty() ? "" : Tenants.normal(request.tenant().get(0));
    return new Identity(user, tenant);
  }
}
