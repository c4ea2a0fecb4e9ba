package dev.tollgate.reference.createproducts;

import java.util.Optional;

/** Credits that take nothing, and so have nothing to give back. */
final class NeverDebits extends Leaning {
  NeverDebits(Credits right) {
    super(right);
  }

  @Override
  public Optional<String> debit(Job job, Entry entry) {
    return Optional.of("none");
  }

  @Override
  public void credit(Job job, Entry entry) {}
}
