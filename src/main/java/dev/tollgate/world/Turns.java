package dev.tollgate.world;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets scenarios run together, so many at a time, and those that are tagged {@code @alone} one by
 * one: when all others are done, as each that came in between would have to wait for the others to
 * run dry; or {@link #aside} on an instance of their own. (JUnit's exclusive resources would hold
 * back the whole feature file of such a scenario.)
 */
final class Turns {
  /**
   * After so long without any other scenario one that runs alone stops waiting for more: fewer came
   * than planned.
   */
  private static final long IDLE_MILLIS = 2_000;

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final int atOnce;
  private final boolean aside;
  private final Semaphore together;

  /**
   * How many more may run together once others have ended. The first scenario runs by itself, then
   * two, and so on: a service that was started just now loads what it needs with its first
   * requests, and with many of them at once on a busy machine its own time limits run out.
   */
  private final AtomicInteger held;

  private final Object changed = new Object();
  private int toCome;
  private int running;

  /**
   * Nobody has a turn yet.
   *
   * @param atOnce how many scenarios run together at most
   */
  Turns(int atOnce) {
    this(atOnce, false, new Semaphore(1, true), new AtomicInteger(atOnce - 1));
  }

  private Turns(int atOnce, boolean aside, Semaphore together, AtomicInteger held) {
    this.atOnce = atOnce;
    this.aside = aside;
    this.together = together;
    this.held = held;
  }

  /**
   * Turns on another instance of the service: those that run alone there wait for each other only,
   * and are among those that run at once.
   */
  Turns aside() {
    return new Turns(atOnce, true, together, held);
  }

  int atOnce() {
    return atOnce;
  }

  /** How many scenarios are to run together in all; until that is known, nobody waits for them. */
  void plan(int scenarios) {
    synchronized (changed) {
      toCome = scenarios;
    }
  }

  /** Waits for the turn; the same thread gives it back. */
  Turn take(boolean alone) {
    if (alone) {
      awaitOthers();
      lock.writeLock().lock();
      if (aside) {
        together.acquireUninterruptibly();
      }
      return new Alone();
    }
    together.acquireUninterruptibly();
    lock.readLock().lock();
    begun();
    return new Together();
  }

  private void begun() {
    synchronized (changed) {
      toCome--;
      running++;
    }
  }

  private void ended() {
    synchronized (changed) {
      running--;
      changed.notifyAll();
    }
  }

  private void awaitOthers() {
    synchronized (changed) {
      long idleSince = System.nanoTime();
      while (toCome > 0 && elapsedMillis(idleSince) < IDLE_MILLIS) {
        try {
          changed.wait(IDLE_MILLIS / 10);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
        if (running > 0) {
          idleSince = System.nanoTime();
        }
      }
    }
  }

  private static long elapsedMillis(long since) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
  }

  /** A turn that was taken. */
  interface Turn extends AutoCloseable {
    /**
     * From now on the scenario asks for nothing and only watches what still comes: another may
     * begin in its place.
     */
    void watchOnly();

    @Override
    void close();
  }

  private void letAnotherBegin() {
    together.release(held.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? 2 : 1);
  }

  private final class Alone implements Turn {
    private boolean asking = aside;

    @Override
    public void watchOnly() {
      // On this instance nobody else may begin: what still comes would not be this scenario's for
      // sure.
      if (asking) {
        asking = false;
        letAnotherBegin();
      }
    }

    @Override
    public void close() {
      watchOnly();
      lock.writeLock().unlock();
    }
  }

  private final class Together implements Turn {
    private boolean asking = true;

    @Override
    public void watchOnly() {
      if (asking) {
        asking = false;
        letAnotherBegin();
      }
    }

    @Override
    public void close() {
      watchOnly();
      ended();
      lock.readLock().unlock();
    }
  }
}
