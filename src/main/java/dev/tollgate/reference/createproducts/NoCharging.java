package dev.tollgate.reference.createproducts;

/** For {@code REQUIRE_CREDITS=false} on a developer's machine: everything is free. */
final class NoCharging implements Charging {
  @Override
  public Charge charge(Job job, ProductRequest request) {
    return new Charge(0, "");
  }
}
