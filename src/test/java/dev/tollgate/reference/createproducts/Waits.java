package dev.tollgate.reference.createproducts;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting inside a stand-in, never for ever. */
final class Waits {
  private Waits() {}

  static void until(CountDownLatch latch) {
    if (!untilOrFor(latch, 30_000)) {
      throw new IllegalStateException("Nobody opened the latch within 30 s");
    }
  }

  /** Whether the latch was opened in that time. */
  static boolean untilOrFor(CountDownLatch latch, int millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Goes on when all are there. */
  static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("Not all were there within 10 s", e);
    }
  }
}
