package dev.tollgate.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests that come at a rate, whatever becomes of those before. Threads take the next one that is
 * due in turns; there is always one more that waits, up to a number at which nobody is served
 * anyway: from then on requests queue here, and their latency counts from when they were due all
 * the same.
 */
final class OpenModel implements Senders {
  private static final int MOST_THREADS = 1024;

  private static final int FIRST_THREADS = 8;

  private final LoadPlan plan;
  private final Traffic traffic;
  private final Arrivals arrivals;
  private final long count;
  private final AtomicInteger free = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();

  OpenModel(LoadPlan plan, Traffic traffic) {
    this.plan = plan;
    this.traffic = traffic;
    this.arrivals = new Arrivals(plan.phases());
    this.count = Math.min(arrivals.count(), plan.most());
  }

  @Override
  public void start() {
    for (int i = 0; i < FIRST_THREADS; i++) {
      another();
    }
  }

  private synchronized void another() {
    if (threads.size() < MOST_THREADS && !traffic.over) {
      Thread thread = new Thread(this::serve, "load-" + threads.size());
      thread.setDaemon(true);
      threads.add(thread);
      free.incrementAndGet();
      thread.start();
    }
  }

  private synchronized boolean full() {
    return threads.size() >= MOST_THREADS;
  }

  private void serve() {
    Connection connection = traffic.connect(plan);
    try {
      for (long number = traffic.nextNumber();
          number < count && !traffic.over;
          number = traffic.nextNumber()) {
        long due = traffic.begun() + arrivals.due(number);
        if (System.nanoTime() >= traffic.lastAnswer()) {
          traffic.neverSent(number, due);
          continue;
        }
        long late = System.nanoTime() - due;
        if (late < 0) {
          traffic.lag.awaitUntil(due);
        } else if (!full()) {
          traffic.lag.late(late);
        }
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        if (free.decrementAndGet() == 0) {
          another();
        }
        long unused = traffic.sendDue(connection, number, due);
        free.incrementAndGet();
      }
    } catch (RuntimeException | Error e) {
      traffic.broke(e);
    } finally {
      traffic.leave(connection);
    }
  }

  @Override
  public synchronized List<Thread> threads() {
    return List.copyOf(threads);
  }
}
