package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.Optional;

/** Faults of charging: how much, whether at all, and what happens without. */
final class ChargeFaults {
  private ChargeFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "check-only",
            "CP-CRED-1",
            "Looks whether the credits are there and never debits them",
            parts -> parts.swapCredits(NeverDebits::new)),
        new Fault(
            "processes-what-is-not-paid",
            "CP-CRED-2",
            "Processes although the credits do not suffice, and answers 402 after it",
            parts -> parts.swapStages(p -> new UnheededCharge(p, Refusal.Kind.NOT_ENOUGH_CREDITS))),
        new Fault(
            "insufficient-credits-ignored",
            "CP-CRED-2",
            "Serves for nothing whoever has too few credits",
            parts ->
                parts.swapCharging(
                    right ->
                        (job, request) -> {
                          try {
                            return right.charge(job, request);
                          } catch (Refusal e) {
                            return freeIf(e, Refusal.Kind.NOT_ENOUGH_CREDITS);
                          }
                        })),
        new Fault(
            "one-credit-a-group",
            "CP-CRED-8",
            "Charges one credit a group, whatever its images",
            parts ->
                parts.swapCharging(
                    right -> (job, request) -> right.charge(job, Fewer.oneImageEach(request)))),
        new Fault(
            "sent-images-are-free",
            "CP-CRED-8",
            "Does not charge images that come along as base64",
            parts ->
                parts.swapCharging(
                    right -> (job, request) -> right.charge(job, Fewer.atAddresses(request)))),
        new Fault(
            "fresh-key-on-retry",
            "CP-CRED-9",
            "Gives a debit that is tried again a new idempotency key",
            parts -> parts.swapCreditsOnce(FreshKeys::new)),
        new Fault(
            "race-loser-served",
            "CP-CRED-10",
            "Believes the check, and serves although the debit was refused",
            parts ->
                parts.swapCredits(
                    right ->
                        new Leaning(right) {
                          @Override
                          public Optional<String> debit(Job job, Entry entry) throws CallFailed {
                            return right.debit(job, entry).or(() -> Optional.of("none"));
                          }
                        })));
  }

  static Charge freeIf(Refusal refusal, Refusal.Kind kind) throws Refusal {
    if (refusal.kind() != kind) {
      throw refusal;
    }
    return new Charge(0, "");
  }
}
