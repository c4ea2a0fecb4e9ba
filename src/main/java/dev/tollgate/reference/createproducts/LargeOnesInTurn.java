package dev.tollgate.reference.createproducts;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads large bodies one at a time. A parser needs several times a body's size for a moment; with
 * all of them reading at once that would be what the service needs its memory for.
 */
final class LargeOnesInTurn implements Reading {
  private static final int LARGE = 1 << 20;

  private final Reading reading;
  private final ReentrantLock turn = new ReentrantLock(true);

  LargeOnesInTurn(Reading reading) {
    this.reading = reading;
  }

  @Override
  public ProductRequest read(byte[] body) throws Refusal {
    if (body.length < LARGE) {
      return reading.read(body);
    }
    turn.lock();
    try {
      return reading.read(body);
    } finally {
      turn.unlock();
    }
  }
}
