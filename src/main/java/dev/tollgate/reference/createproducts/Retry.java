package dev.tollgate.reference.createproducts;

import dev.tollgate.reference.createproducts.CallFailed.Kind;
import java.time.Duration;
import java.util.Set;

/**
 * Tries again what failed in passing, with a pause that doubles.
 *
 * @param attempts in all, the first included
 * @param backoff before the second attempt
 */
record Retry(int attempts, Duration backoff) {

  /** One attempt of a call. */
  interface Attempt<T> {
    T call() throws CallFailed;
  }

  /**
   * @param deadline no attempt begins after it
   * @param kinds the failures after which a further attempt does no harm
   * @throws CallFailed the last attempt's failure
   */
  <T> T call(Deadline deadline, Set<Kind> kinds, Attempt<T> attempt) throws CallFailed {
    for (int made = 1; ; made++) {
      try {
        return attempt.call();
      } catch (CallFailed e) {
        Duration pause = backoff.multipliedBy(1L << (made - 1));
        if (made >= attempts
            || !kinds.contains(e.kind())
            || deadline.left().compareTo(pause) <= 0) {
          throw e;
        }
        sleep(pause, e);
      }
    }
  }

  private static void sleep(Duration pause, CallFailed last) throws CallFailed {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw last;
    }
  }
}
