package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Faults of taking longer than before, with answers that are right. */
final class PaceFaults {
  private static final long PAUSE_NANOS = 10_000_000;

  private PaceFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "pauses-in-every-request",
            "CP-REG-5",
            "Waits 10 ms for nothing before it processes a request",
            parts ->
                parts.swapProcessing(
                    right ->
                        (job, request) -> {
                          LockSupport.parkNanos(PAUSE_NANOS);
                          return right.process(job, request);
                        })),
        new Fault(
            "credits-looked-at-four-times",
            "CP-REG-5",
            "Asks credits four times whether a wallet holds enough",
            parts ->
                parts.swapCredits(
                    right ->
                        new Leaning(right) {
                          @Override
                          public boolean check(Job job, int amount) throws CallFailed {
                            boolean enough = true;
                            for (int i = 0; i < 4; i++) {
                              enough &= right.check(job, amount);
                            }
                            return enough;
                          }
                        })));
  }
}
