package dev.tollgate.load;

import dev.tollgate.evidence.Load.Model;
import dev.tollgate.load.WireMessage.Answered;
import dev.tollgate.load.WireMessage.Over;
import dev.tollgate.statistics.LatencyHistogram;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One worker's share of a load, as it is seen from here: a thread makes its requests a little
 * before they are due, and another takes what comes back.
 */
final class ShareRun {
  /** So early a request is with the worker: longer than any network takes. */
  private static final long AHEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  /** So many may be on their way to a service that does not answer. */
  private static final int MOST_OPEN = 4096;

  /** A worker that is there says so each second. */
  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private static final long LAST_WORD_MILLIS = 5_000;
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final LoadPlan plan;
  private final Script script;
  private final Traffic traffic;
  private final Fleet.Member member;
  private final int index;
  private final int of;
  private final Arrivals arrivals;
  private final long count;
  private final Semaphore room;
  private final Map<Long, Long> dueOf = new ConcurrentHashMap<>();
  private final Thread feeder;
  private final Thread listener;
  private volatile long heard = System.nanoTime();
  private volatile boolean ended;
  private volatile boolean over;
  private volatile boolean doneWell;
  private volatile Senders.Elsewhere elsewhere = Senders.Elsewhere.NOTHING;

  ShareRun(LoadPlan plan, Script script, Traffic traffic, Fleet.Member member, int index, int of) {
    this.plan = plan;
    this.script = script;
    this.traffic = traffic;
    this.member = member;
    this.index = index;
    this.of = of;
    this.arrivals = new Arrivals(plan.phases());
    this.count = isOpen() ? Math.min(arrivals.count(), plan.most()) : plan.most();
    this.room =
        new Semaphore(isOpen() ? MOST_OPEN : 2 * Math.max(1, Fleet.threads(plan, index, of)));
    this.feeder = new Thread(this::feed, "load-feed-" + index);
    this.listener = new Thread(this::listen, "load-answers-" + index);
    feeder.setDaemon(true);
    listener.setDaemon(true);
  }

  private boolean isOpen() {
    return plan.model() == Model.OPEN;
  }

  void start() {
    heard = System.nanoTime();
    feeder.start();
    listener.start();
  }

  List<Thread> threads() {
    return List.of(feeder, listener);
  }

  Senders.Elsewhere elsewhere() {
    return elsewhere;
  }

  private void feed() {
    try {
      member.wire().write(new WireMessage.Go(traffic.begun() - System.nanoTime()));
      if (isOpen()) {
        feedDue();
      } else {
        feedUsers();
      }
      if (!over && !ended) {
        member.wire().write(new WireMessage.NoMore());
      }
    } catch (IOException e) {
      // Whoever listens says what became of the worker.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      traffic.broke(e);
    }
  }

  /** Every so manieth of all, each a little before it is due. */
  private void feedDue() throws IOException, InterruptedException {
    for (long number = index; number < count && !traffic.over; number += of) {
      long due = arrivals.due(number);
      room.acquire();
      awaitUntil(traffic.begun() + due - AHEAD_NANOS);
      if (over) {
        traffic.neverSent(number, traffic.begun() + due);
        continue;
      }
      LoadRequest request = script.request(traffic.kind(number), number);
      dueOf.put(number, due);
      if (over) {
        unsent(number);
        continue;
      }
      send(new WireMessage.Asked(number, due, request));
    }
  }

  /** The next of all, as soon as one of the worker's users may want it. */
  private void feedUsers() throws IOException, InterruptedException {
    while (!over && !traffic.over) {
      room.acquire();
      awaitUser();
      if (over) {
        return;
      }
      long number = traffic.nextNumber();
      if (number >= count) {
        return;
      }
      send(new WireMessage.Asked(number, 0, script.request(traffic.kind(number), number)));
    }
  }

  /** A number that waited with a worker of which no user asks would be missing to the others. */
  private void awaitUser() throws InterruptedException {
    while (!over
        && !traffic.over
        && traffic.seconds() < plan.seconds()
        && plan.level(Math.max(0, traffic.seconds())) <= index) {
      awaitUntil(System.nanoTime() + LOOK_NANOS);
    }
  }

  /** A worker that has done its share closes the line, maybe just now. */
  private void send(WireMessage.Asked asked) throws IOException {
    try {
      member.wire().write(asked);
    } catch (IOException e) {
      if (!endedWell()) {
        throw e;
      }
      unsent(asked.number());
    }
  }

  /** Its last word may still be on the way. */
  private boolean endedWell() {
    try {
      listener.join(LAST_WORD_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return doneWell;
  }

  private void awaitUntil(long nanos) throws InterruptedException {
    for (long now = System.nanoTime(); now < nanos && !over; now = System.nanoTime()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LockSupport.parkNanos(nanos - now);
    }
  }

  private void unsent(long number) {
    Long due = dueOf.remove(number);
    if (due != null) {
      traffic.neverSent(number, traffic.begun() + due);
    }
  }

  private void listen() {
    try {
      while (!over) {
        WireMessage message = member.wire().read();
        heard = System.nanoTime();
        if (message instanceof Answered answered) {
          take(answered);
        } else if (message instanceof Over last) {
          done(last);
        }
      }
    } catch (IOException e) {
      lost("went away before its share of the load was done");
    } catch (RuntimeException | Error e) {
      traffic.broke(e);
    } finally {
      over = true;
      room.release(MOST_OPEN + (int) Math.min(count / of + 1, Integer.MAX_VALUE / 2));
      LockSupport.unpark(feeder);
    }
  }

  private void take(Answered answered) {
    dueOf.remove(answered.number());
    script.sent(answered.number(), answered.sentAgo());
    traffic.ended(
        traffic.kind(answered.number()), answered.number(), answered.answer(), answered.took());
    room.release();
  }

  private void done(Over last) {
    if (!last.trouble().isEmpty()) {
      lost("could not go on: " + last.trouble());
    }
    elsewhere =
        new Senders.Elsewhere(LatencyHistogram.of(last.lag()), last.together(), last.processorMs());
    doneWell = last.trouble().isEmpty();
    over = true;
    dueOf.keySet().forEach(this::unsent);
    member.wire().close();
  }

  private void lost(String how) {
    if (!ended) {
      traffic.broke(
          new LoadEngineException(
              "The load worker at %s %s; what was measured until then is not all of the load. See to that machine, start the worker again, and run the load again."
                  .formatted(member.worker(), how)));
    }
  }

  /** Now and then: one that says nothing is given up, and so are all when one is lost. */
  void look() {
    long now = System.nanoTime();
    if (over) {
      return;
    }
    if (now - heard > SILENCE_NANOS) {
      lost("has said nothing for " + TimeUnit.NANOSECONDS.toSeconds(SILENCE_NANOS) + " s");
    } else if (now > traffic.lastAnswer() + LATE_NANOS) {
      lost("did not end in time");
    }
    if (traffic.over) {
      end();
    }
  }

  /** Breaks it off: the worker notices that the line is closed, and stops. */
  void end() {
    ended = true;
    member.wire().close();
  }
}
