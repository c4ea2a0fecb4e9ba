package dev.tollgate.reference.createproducts;

import java.time.Duration;
import java.util.Optional;

/**
 * Credits, asked again after a failure in passing. An entry keeps its idempotency key from attempt
 * to attempt, so one that was booked before its answer got lost is not booked again.
 */
final class RetriedCredits implements Credits {
  private final Credits once;
  private final Retry retry;
  private final Duration longest;

  /**
   * @param timeout of one call
   */
  RetriedCredits(Credits once, Retry retry, Duration timeout) {
    this.once = once;
    this.retry = retry;
    this.longest = timeout.multipliedBy(2L * retry.attempts());
  }

  @Override
  public boolean check(Job job, int amount) throws CallFailed {
    return retry.call(Deadline.in(longest), CallFailed.PASSING, () -> once.check(job, amount));
  }

  @Override
  public Optional<String> debit(Job job, Entry entry) throws CallFailed {
    return retry.call(Deadline.in(longest), CallFailed.PASSING, () -> once.debit(job, entry));
  }

  @Override
  public void credit(Job job, Entry entry) throws CallFailed {
    retry.call(
        Deadline.in(longest),
        CallFailed.PASSING,
        () -> {
          once.credit(job, entry);
          return true;
        });
  }
}
