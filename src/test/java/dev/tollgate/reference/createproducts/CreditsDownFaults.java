package dev.tollgate.reference.createproducts;

import java.time.Duration;
import java.util.List;

/** Faults of bearing with a credits service that is down. */
final class CreditsDownFaults {
  private CreditsDownFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "credits-down-answered-500",
            "CP-CRED-7",
            "Answers 500 when credits cannot be had",
            parts ->
                parts.swapAnswers(
                    new RewrittenAnswers(
                        Refusal.Kind.UNAVAILABLE, answer -> new Answers().failed()))),
        new Fault(
            "credits-down-taken-as-enough",
            "CP-CRED-7",
            "Serves for nothing while credits cannot be had",
            parts ->
                parts.swapCharging(
                    right ->
                        (job, request) -> {
                          try {
                            return right.charge(job, request);
                          } catch (Refusal e) {
                            return ChargeFaults.freeIf(e, Refusal.Kind.UNAVAILABLE);
                          }
                        })),
        new Fault(
            "garbage-taken-as-enough",
            "CP-CRED-7",
            "Takes an answer of the check that it cannot read for a yes",
            parts ->
                parts.swapCredits(
                    right ->
                        new Leaning(right) {
                          @Override
                          public boolean check(Job job, int amount) throws CallFailed {
                            try {
                              return right.check(job, amount);
                            } catch (CallFailed e) {
                              if (e.kind() == CallFailed.Kind.GARBAGE) {
                                return true;
                              }
                              throw e;
                            }
                          }
                        })),
        new Fault(
            "credits-asked-without-end",
            "CP-CRED-7",
            "Asks credits that do not answer again and again, for 12 s",
            parts ->
                parts.swapCredits(
                    right ->
                        new RetriedCredits(
                            parts.creditsOnce(),
                            new Retry(1_000, Duration.ofMillis(1)),
                            Duration.ofMillis(6)))));
  }
}
