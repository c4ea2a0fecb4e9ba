package dev.tollgate.load.jmeter;

import dev.tollgate.load.WireMessage.Asked;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A user who waits for an answer before asking again. */
final class UserTurns implements Turns {
  private static final long LOOK_MILLIS = 5;

  private final Feed feed;
  private final JmeterRequests requests;
  private final int user;
  private final long begun;
  private long answered;

  /**
   * @param thread counts those of this worker from 0
   */
  UserTurns(Feed feed, JmeterRequests requests, int thread) throws InterruptedException {
    this.feed = feed;
    this.requests = requests;
    this.user = thread * feed.share().of() + feed.share().index();
    this.begun = feed.awaitBegin();
    if (!feed.over()) {
      feed.lag().awaitUntil(begun);
    }
  }

  @Override
  public boolean next() throws InterruptedException {
    double now = (System.nanoTime() - begun) / 1e9;
    if (feed.drained() || now >= feed.plan().seconds()) {
      return false;
    }
    if (feed.plan().level(now) <= user) {
      answered = 0;
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
      return true;
    }
    Asked asked = feed.next(LOOK_MILLIS);
    if (asked != null) {
      if (answered != 0) {
        feed.lag().late(System.nanoTime() - answered);
      }
      answered = feed.send(requests, asked, 0);
    }
    return true;
  }
}
