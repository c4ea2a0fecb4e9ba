package dev.tollgate.world;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets scenarios run together, and one that is tagged {@code @alone} by itself. JUnit's own
 * exclusive resources would hold back the whole feature file of such a scenario; this holds back no
 * more than the scenario.
 */
final class Turns {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  /** Waits for the turn; the same thread gives it back. */
  Turn take(boolean alone) {
    if (alone) {
      lock.writeLock().lock();
      return lock.writeLock()::unlock;
    }
    lock.readLock().lock();
    return lock.readLock()::unlock;
  }

  /** A turn that was taken. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
