package dev.tollgate.reference.createproducts;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts the requests under way, and closes the door behind the last one. */
final class InFlight {
  private int count;
  private boolean closed;

  /** Whether the request may come in; if so, {@link #leave()} must follow. */
  synchronized boolean enter() {
    if (closed) {
      return false;
    }
    count++;
    return true;
  }

  synchronized void leave() {
    count--;
    notifyAll();
  }

  /**
   * Lets nobody in any more and waits for those who are.
   *
   * @return how many are still there when the time is over
   */
  synchronized int close(Duration longest) throws InterruptedException {
    closed = true;
    Deadline deadline = Deadline.in(longest);
    while (count > 0 && !deadline.passed()) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, deadline.left().toNanos()));
    }
    return count;
  }
}
