package dev.tollgate.reference.createproducts;

import java.util.LinkedHashMap;
import java.util.Map;

/** One refund for all of a job. One that fails is logged as owed, for somebody to make good. */
final class CreditRefunds implements Refunds {
  private final Credits credits;
  private final Metrics metrics;

  CreditRefunds(Credits credits, Metrics metrics) {
    this.credits = credits;
    this.metrics = metrics;
  }

  @Override
  public void refund(Job job, Charge charge, int undelivered) {
    int amount = Math.min(undelivered, charge.amount());
    if (amount <= 0) {
      return;
    }
    try {
      credits.credit(job, Entry.refund(job, amount, charge.transactionId()));
      metrics.refunded(amount);
    } catch (CallFailed e) {
      metrics.owed(amount);
      Map<String, Object> owed = new LinkedHashMap<>();
      owed.put("amount", amount);
      owed.put("transactionId", charge.transactionId());
      job.log().error("refund owed", e.reason(), owed);
    }
  }
}
