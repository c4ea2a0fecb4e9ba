package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Faults behind the caller's back: what is done when the answer is out already. */
final class LateFaults {
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

  private LateFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "processes-after-the-refusal",
            "CP-CRED-2",
            "Has an image processed just after it answered 402",
            parts -> parts.swapStages(LateFaults::processingLate)),
        new Fault(
            "refunds-again-after-the-answer",
            "CP-CRED-5",
            "Refunds once more just after it answered, under another key",
            parts ->
                parts.swapRefunds(
                    right -> {
                      Credits credits = parts.credits();
                      return (job, charge, undelivered) -> {
                        right.refund(job, charge, undelivered);
                        if (undelivered > 0) {
                          Entry refund = Entry.refund(job, undelivered, charge.transactionId());
                          LATER.execute(() -> quietly(() -> credits.credit(job, fresh(refund))));
                        }
                      };
                    })),
        new Fault(
            "debits-again-after-the-answer",
            "CP-CRED-9",
            "Debits once more just after it answered, under another key",
            parts -> parts.swapStages(LateFaults::debitingLate)));
  }

  private static Stages processingLate(Parts parts) {
    return new ReorderedStages(parts) {
      @Override
      Answer serve(Identity identity, Incoming request) throws Refusal {
        ProductRequest products = products(request);
        Job job = job(identity, request);
        try {
          return deliver(job, products, charge(job, products));
        } catch (Refusal e) {
          if (e.kind() == Refusal.Kind.NOT_ENOUGH_CREDITS) {
            LATER.execute(() -> touchProcessor(job, products));
          }
          throw e;
        }
      }
    };
  }

  private static Stages debitingLate(Parts parts) {
    Credits credits = parts.credits();
    return new ReorderedStages(parts) {
      @Override
      Answer deliver(Job job, ProductRequest products, Charge charge) {
        Entry debit = fresh(Entry.debit(job, charge.amount()));
        Answer answer = super.deliver(job, products, charge);
        LATER.execute(() -> quietly(() -> credits.debit(job, debit)));
        return answer;
      }
    };
  }

  private static Entry fresh(Entry entry) {
    return FreshKeys.fresh(entry);
  }

  /** A call of which nobody hears. */
  private interface Unheard {
    void call() throws CallFailed;
  }

  private static void quietly(Unheard call) {
    try {
      call.call();
    } catch (CallFailed e) {
      // That it was made is the fault.
    }
  }
}
