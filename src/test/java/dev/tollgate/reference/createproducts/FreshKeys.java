package dev.tollgate.reference.createproducts;

import java.util.Optional;
import java.util.UUID;

/** Credits with a new idempotency key for each attempt to debit. */
final class FreshKeys extends Leaning {
  FreshKeys(Credits right) {
    super(right);
  }

  @Override
  public Optional<String> debit(Job job, Entry entry) throws CallFailed {
    return super.debit(job, fresh(entry));
  }

  static Entry fresh(Entry entry) {
    return new Entry(
        entry.amount(),
        entry.sourceType(),
        entry.sourceId(),
        entry.description(),
        entry.idempotencyKey() + ":" + UUID.randomUUID());
  }
}
