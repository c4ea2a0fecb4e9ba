package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.Map;

/** Faults of giving back: too much, too little, twice, not at all, and unnoticed. */
final class RefundFaults {
  private RefundFaults() {}

  static List<Fault> all() {
    return List.of(
        amount(
            "refund-on-success",
            "CP-CRED-4",
            "Refunds a credit though all was delivered",
            (paid, undelivered) -> Math.max(1, undelivered)),
        amount(
            "no-refund-when-all-fails",
            "CP-CRED-5",
            "Refunds nothing when nothing was delivered",
            (paid, undelivered) -> undelivered == paid ? 0 : undelivered),
        amount(
            "no-refund-of-parts",
            "CP-CRED-6",
            "Refunds only when nothing at all was delivered",
            (paid, undelivered) -> undelivered == paid ? paid : 0),
        amount(
            "refunds-all-for-a-part",
            "CP-CRED-6",
            "Refunds the whole charge when a part was not delivered",
            (paid, undelivered) -> undelivered > 0 ? paid : 0),
        amount(
            "refunds-one-too-few",
            "CP-CRED-6",
            "Keeps one credit of a refund of parts",
            (paid, undelivered) -> undelivered == paid ? paid : undelivered - 1),
        amount(
            "refunds-one-too-many",
            "CP-CRED-6",
            "Adds one credit to a refund of parts",
            (paid, undelivered) -> undelivered > 0 ? undelivered + 1 : 0),
        new Fault(
            "refund-booked-twice",
            "CP-CRED-5",
            "Refunds twice, under two keys",
            parts ->
                parts.swapCredits(
                    right ->
                        new Leaning(right) {
                          @Override
                          public void credit(Job job, Entry entry) throws CallFailed {
                            right.credit(job, entry);
                            right.credit(job, FreshKeys.fresh(entry));
                          }
                        })),
        new Fault(
            "refund-under-a-fresh-key-on-retry",
            "CP-CRED-9",
            "Gives a refund that is tried again a new idempotency key",
            parts ->
                parts.swapCreditsOnce(
                    right ->
                        new Leaning(right) {
                          @Override
                          public void credit(Job job, Entry entry) throws CallFailed {
                            right.credit(job, FreshKeys.fresh(entry));
                          }
                        })),
        new Fault(
            "failed-refund-answered-500",
            "CP-CRED-11",
            "Answers 500 when the refund fails",
            parts -> parts.swapRefunds(right -> new LoudRefunds(parts.credits()))),
        new Fault(
            "owed-refund-not-logged",
            "CP-CRED-11",
            "Says nothing of a refund that failed",
            parts ->
                parts.swapRefunds(
                    right ->
                        (job, charge, undelivered) -> {
                          if (undelivered > 0) {
                            swallow(
                                parts.credits(),
                                job,
                                Entry.refund(job, undelivered, charge.transactionId()));
                          }
                        })));
  }

  /** How much is given back. */
  private interface Amount {
    int of(int paid, int undelivered);
  }

  private static Fault amount(String name, String item, String does, Amount amount) {
    return new Fault(
        name,
        item,
        does,
        parts ->
            parts.swapRefunds(
                right ->
                    (job, charge, undelivered) ->
                        right.refund(job, charge, amount.of(charge.amount(), undelivered))));
  }

  private static void swallow(Credits credits, Job job, Entry entry) {
    try {
      credits.credit(job, entry);
    } catch (CallFailed e) {
      job.log().info("refund not made", Map.of());
    }
  }
}
