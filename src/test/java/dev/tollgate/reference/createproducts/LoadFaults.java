package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Faults that no single request shows: they take many, or many at once. */
final class LoadFaults {
  private static final int SLOW_EVERY = 10;
  private static final long SLOW_NANOS = 2_500_000_000L;
  private static final int WRONG_EVERY = 500;
  private static final int LEAKED_BYTES = 100_000;
  private static final int CLIENT_EVERY = 5;
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private LoadFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "one-request-in-ten-slow",
            "CP-PERF-1",
            "Waits 2.5 s for nothing in every tenth request",
            LoadFaults::plantSlowPath),
        new Fault(
            "one-request-in-500-fails",
            "CP-PERF-1",
            "Answers 500 to one request in 500",
            LoadFaults::plantRareError),
        new Fault(
            "groups-behind-one-lock",
            "CP-PERF-2",
            "Holds a lock while it processes a group, so that one goes after the other",
            parts -> parts.swapGroupProcessing(right -> behind(new ReentrantLock(true), right))),
        new Fault(
            "something-kept-of-every-request",
            "CP-PERF-3",
            "Keeps 100 KB of every request in memory for good",
            LoadFaults::plantLeak),
        new Fault(
            "clients-without-bound",
            "CP-PERF-3",
            "Opens a client of its own for every fifth call, and closes none",
            LoadFaults::plantUnboundedPool),
        new Fault(
            "long-requests-given-up",
            "CP-PERF-4",
            "Gives up the groups that are not begun within a second",
            LoadFaults::plantImpatience),
        new Fault(
            "limit-of-five-for-few-requests-only",
            "CP-PERF-5",
            "Processes eight groups of a request at a time when many requests are under way",
            LoadFaults::plantLimitThatBreaks));
  }

  /** What is never let go. */
  private static final class Kept {
    private final Queue<Object> all = new ConcurrentLinkedQueue<>();

    private void keep(Object what) {
      all.add(what);
    }
  }

  private static void plantSlowPath(FaultyParts parts) {
    AtomicLong requests = new AtomicLong();
    parts.swapProcessing(
        right ->
            (job, request) -> {
              if (requests.incrementAndGet() % SLOW_EVERY == 0) {
                LockSupport.parkNanos(SLOW_NANOS);
              }
              return right.process(job, request);
            });
  }

  private static void plantRareError(FaultyParts parts) {
    AtomicLong requests = new AtomicLong();
    parts.swapProcessing(
        right ->
            (job, request) -> {
              if (requests.incrementAndGet() % WRONG_EVERY == 0) {
                throw new IllegalStateException("once in a while");
              }
              return right.process(job, request);
            });
  }

  private static GroupProcessing behind(ReentrantLock lock, GroupProcessing right) {
    return (job, group, options, deadline) -> {
      lock.lock();
      try {
        return right.process(job, group, options, deadline);
      } finally {
        lock.unlock();
      }
    };
  }

  private static void plantLeak(FaultyParts parts) {
    Kept kept = new Kept();
    parts.swapProcessing(
        right ->
            (job, request) -> {
              kept.keep(new byte[LEAKED_BYTES]);
              return right.process(job, request);
            });
  }

  private static void plantUnboundedPool(FaultyParts parts) {
    Kept kept = new Kept();
    AtomicLong calls = new AtomicLong();
    parts.swapCalls(
        right ->
            (call, deadline) -> {
              if (calls.incrementAndGet() % CLIENT_EVERY != 0) {
                return right.send(call, deadline);
              }
              Calls own = new HttpCalls(parts.settings().maxImageBytes());
              kept.keep(own);
              return own.send(call, deadline);
            });
  }

  private static void plantImpatience(FaultyParts parts) {
    Map<String, Long> begun = new ConcurrentHashMap<>();
    parts.swapGroupProcessing(
        right ->
            (job, group, options, deadline) -> {
              long since = begun.computeIfAbsent(job.id(), id -> System.nanoTime());
              return System.nanoTime() - since > PATIENCE_NANOS
                  ? GroupResult.failed(group.productId(), "It took too long.", 0)
                  : right.process(job, group, options, deadline);
            });
  }

  private static void plantLimitThatBreaks(FaultyParts parts) {
    AtomicInteger underWay = new AtomicInteger();
    parts.swapProcessing(
        right ->
            (job, request) -> {
              int many = underWay.incrementAndGet();
              try {
                return many > 3
                    ? new GroupsInParallel(
                            8,
                            parts.groupProcessing(),
                            parts.groupPool(),
                            parts.settings(),
                            parts.metrics())
                        .process(job, request)
                    : right.process(job, request);
              } finally {
                underWay.decrementAndGet();
              }
            });
  }
}
