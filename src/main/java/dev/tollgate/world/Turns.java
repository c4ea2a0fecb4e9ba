package dev.tollgate.world;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;

/**
 * Lets scenarios run together, so many at a time, and those that are tagged {@code @alone} one by
 * one: when all others are done, as each that came in between would have to wait for the others to
 * run dry; or {@link #aside} on an instance of their own. Those tagged {@code @last} come when
 * nobody else is left, aside neither: they have the machine to themselves. (JUnit's exclusive
 * resources would hold back the whole feature file of such a scenario.)
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

  private final Others others;

  /** Those that come before the last ones, on all instances; its own lock. */
  private static final class Others {
    private int together;
    private int alone;
    private int running;

    private synchronized void plan(int scenariosTogether, int scenariosAlone) {
      together = scenariosTogether;
      alone = scenariosAlone;
    }

    private synchronized void begunTogether() {
      together--;
      running++;
    }

    private synchronized void begunAlone() {
      alone--;
      running++;
    }

    private synchronized void ended() {
      running--;
      notifyAll();
    }

    private synchronized void awaitTogether() {
      await(() -> together <= 0);
    }

    private synchronized void awaitAll() {
      await(() -> together <= 0 && alone <= 0 && running <= 0);
    }

    private void await(BooleanSupplier done) {
      long idleSince = System.nanoTime();
      while (!done.getAsBoolean() && elapsedMillis(idleSince) < IDLE_MILLIS) {
        try {
          wait(IDLE_MILLIS / 10);
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

  /**
   * Nobody has a turn yet.
   *
   * @param atOnce how many scenarios run together at most
   */
  Turns(int atOnce) {
    this(atOnce, false, new Semaphore(1, true), new AtomicInteger(atOnce - 1), new Others());
  }

  private Turns(int atOnce, boolean aside, Semaphore together, AtomicInteger held, Others others) {
    this.others = others;
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
    return new Turns(atOnce, true, together, held, others);
  }

  int atOnce() {
    return atOnce;
  }

  /**
   * How many scenarios are to come before the last ones, on all instances; until that is known,
   * nobody waits for them.
   */
  void plan(int scenariosTogether, int scenariosAlone) {
    others.plan(scenariosTogether, scenariosAlone);
  }

  /** Waits for a turn together with others; the same thread gives it back. */
  Turn together() {
    together.acquireUninterruptibly();
    lock.readLock().lock();
    others.begunTogether();
    return new Together();
  }

  /** Waits for a turn alone on this instance; the same thread gives it back. */
  Turn alone() {
    if (!aside) {
      others.awaitTogether();
    }
    lock.writeLock().lock();
    if (aside) {
      together.acquireUninterruptibly();
    }
    others.begunAlone();
    return new Alone(others::ended);
  }

  /** Waits until all others are done, on every instance; the same thread gives it back. */
  Turn last() {
    others.awaitAll();
    lock.writeLock().lock();
    return new Alone(() -> {});
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
    private final Runnable ended;
    private boolean asking = aside;

    private Alone(Runnable ended) {
      this.ended = ended;
    }

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
      ended.run();
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
      others.ended();
      lock.readLock().unlock();
    }
  }
}
