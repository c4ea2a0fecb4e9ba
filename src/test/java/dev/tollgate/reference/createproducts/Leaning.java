package dev.tollgate.reference.createproducts;

import java.util.Optional;

/** Credits that do as the right ones do, but for what a fault overrides. */
class Leaning implements Credits {
  private final Credits right;

  Leaning(Credits right) {
    this.right = right;
  }

  @Override
  public boolean check(Job job, int amount) throws CallFailed {
    return right.check(job, amount);
  }

  @Override
  public Optional<String> debit(Job job, Entry entry) throws CallFailed {
    return right.debit(job, entry);
  }

  @Override
  public void credit(Job job, Entry entry) throws CallFailed {
    right.credit(job, entry);
  }
}
