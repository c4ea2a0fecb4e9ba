package dev.tollgate.load.jmeter;

import dev.tollgate.load.WireMessage.Asked;

/**
 * Requests that are due at their moments, whatever becomes of those before: there is always one
 * thread more that waits, as long as there may be more.
 */
final class DueTurns implements Turns {
  private static final long WAIT_MILLIS = 50;

  private final Feed feed;
  private final JmeterRequests requests;
  private final Runnable another;
  private final FreeThreads threads;
  private final long begun;

  DueTurns(Feed feed, JmeterRequests requests, Runnable another, FreeThreads threads)
      throws InterruptedException {
    this.feed = feed;
    this.requests = requests;
    this.another = another;
    this.threads = threads;
    this.begun = feed.awaitBegin();
  }

  @Override
  public boolean next() throws InterruptedException {
    Asked asked = feed.next(WAIT_MILLIS);
    if (asked == null) {
      return !feed.drained() && System.nanoTime() < feed.lastAnswer();
    }
    long due = begun + asked.due();
    long now = System.nanoTime();
    if (now >= feed.lastAnswer() || feed.over()) {
      // Whoever sent it here counts it: it has no answer.
      return false;
    }
    if (now < due) {
      feed.lag().awaitUntil(due);
    } else if (!threads.full()) {
      feed.lag().late(now - due);
    }
    if (feed.over()) {
      return false;
    }
    if (threads.taken()) {
      another.run();
    }
    long unused = feed.send(requests, asked, due);
    threads.back();
    return true;
  }
}
