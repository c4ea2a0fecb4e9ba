package dev.tollgate.reference.createproducts;

import dev.tollgate.reference.createproducts.CallFailed.Kind;
import java.util.Optional;

/** One credit per image. The check saves a debit that must fail; the debit is what counts. */
final class CheckThenDebit implements Charging {
  private final Credits credits;
  private final Metrics metrics;

  CheckThenDebit(Credits credits, Metrics metrics) {
    this.credits = credits;
    this.metrics = metrics;
  }

  @Override
  public Charge charge(Job job, ProductRequest request) throws Refusal {
    int price = request.images();
    if (!isSufficient(job, price)) {
      throw Refusal.notEnoughCredits(job, price);
    }
    // Another request may have emptied the wallet since the check.
    String transaction = debit(job, price).orElseThrow(() -> Refusal.notEnoughCredits(job, price));
    metrics.charged(price);
    return new Charge(price, transaction);
  }

  private boolean isSufficient(Job job, int price) throws Refusal {
    try {
      return credits.check(job, price);
    } catch (CallFailed e) {
      throw unavailable(e.reason());
    }
  }

  private Optional<String> debit(Job job, int price) throws Refusal {
    try {
      return credits.debit(job, Entry.debit(job, price));
    } catch (CallFailed e) {
      // A refusal is certain. After anything else the booking may stand: this line is all there is
      // to find it by.
      String fate = e.kind() == Kind.REJECTED ? "" : "; the debit of " + price + " may be booked";
      throw unavailable(e.reason() + fate);
    }
  }

  private static Refusal unavailable(String reason) {
    return Refusal.unavailable("Credits cannot be had", reason);
  }
}
