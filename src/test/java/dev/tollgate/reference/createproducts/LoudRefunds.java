package dev.tollgate.reference.createproducts;

import java.util.Map;

/** Logs a refund that fails as owed, and then takes the request down with it. */
final class LoudRefunds implements Refunds {
  private final Credits credits;

  LoudRefunds(Credits credits) {
    this.credits = credits;
  }

  @Override
  public void refund(Job job, Charge charge, int undelivered) {
    if (undelivered == 0) {
      return;
    }
    try {
      credits.credit(job, Entry.refund(job, undelivered, charge.transactionId()));
    } catch (CallFailed e) {
      job.log().error("refund owed", e.reason(), Map.of("amount", undelivered));
      throw new IllegalStateException("the refund failed", e);
    }
  }
}
