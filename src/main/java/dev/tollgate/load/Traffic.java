package dev.tollgate.load;

import dev.tollgate.evidence.Exchange.Outcome;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The requests of one load, whoever sends them: what all its threads share. */
final class Traffic {
  /** Whoever is refused at once asks again a little later, and not as fast as it can. */
  private static final long REFUSED_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Script script;
  private final Mix mix;
  private final long patience;
  private final long begun;
  private final long lastAnswer;
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger together = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  final Figures figures;
  final Wrongs wrongs = new Wrongs();
  final Lag lag;
  volatile boolean over;

  /**
   * @param begun when it began, on {@link System#nanoTime}'s clock
   */
  Traffic(LoadPlan plan, Script script, Lag lag, long begun) {
    this.script = script;
    this.lag = lag;
    this.mix = new Mix(plan.kinds());
    this.figures = new Figures(plan.kinds());
    this.patience = plan.patience().toNanos();
    this.begun = begun;
    this.lastAnswer = begun + (long) (plan.seconds() * 1e9) + patience;
  }

  long begun() {
    return begun;
  }

  /** When the last answer is given up. */
  long lastAnswer() {
    return lastAnswer;
  }

  double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  Connection connect(LoadPlan plan) {
    Connection connection = new Connection(plan.address());
    connections.add(connection);
    return connection;
  }

  void leave(Connection connection) {
    connection.close();
    connections.remove(connection);
  }

  long nextNumber() {
    return numbers.getAndIncrement();
  }

  /**
   * Sends one that was due, and counts its latency from then.
   *
   * @return when its answer was there
   */
  long sendDue(Connection connection, long number, long due) {
    return send(connection, number, script.request(mix.kind(number), number), due);
  }

  /**
   * Sends one, and counts its latency from now.
   *
   * @param before when the user had the answer to the one before; 0 where there was none
   * @return when its answer was there, before anybody looked at it
   */
  long send(Connection connection, long number, long before) {
    LoadRequest request = script.request(mix.kind(number), number);
    long now = System.nanoTime();
    if (before != 0) {
      lag.late(now - before);
    }
    return send(connection, number, request, now);
  }

  private long send(Connection connection, long number, LoadRequest request, long since) {
    String kind = mix.kind(number);
    together.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    LoadAnswer answer =
        connection.send(request, Math.min(System.nanoTime() + patience, lastAnswer));
    long to = System.nanoTime();
    underWay.decrementAndGet();
    ended(kind, number, answer, to - since);
    if (answer.outcome() == Outcome.REFUSED) {
      lag.awaitUntil(System.nanoTime() + REFUSED_NANOS);
      return System.nanoTime();
    }
    return to;
  }

  /**
   * Counts one, and looks at what became of it.
   *
   * @param took its latency, in nanoseconds
   */
  void ended(String kind, long number, LoadAnswer answer, long took) {
    Script.Wrong wrong = script.look(kind, number, answer);
    boolean timed = wrong == null || answer.outcome() == Outcome.TIMED_OUT;
    figures.ended(kind, TimeUnit.NANOSECONDS.toMicros(took), timed, wrong != null);
    if (wrong != null) {
      wrongs.add(wrong, seconds());
    }
  }

  /** Which kind one is of. */
  String kind(long number) {
    return mix.kind(number);
  }

  /** One that was due and could not be sent before the load was over: it waited in vain. */
  void neverSent(long number, long due) {
    String kind = mix.kind(number);
    figures.ended(kind, TimeUnit.NANOSECONDS.toMicros(lastAnswer - due), true, true);
    wrongs.add(
        new Script.Wrong(LoadAnswer.NEVER_SENT, "request " + number + " was due"),
        (due - begun) / 1e9);
  }

  int together() {
    return together.get();
  }

  /** Gives up what has waited long enough. */
  void expire() {
    long now = System.nanoTime();
    connections.forEach(connection -> connection.expire(now));
  }

  /** Gives up all of it, for good. */
  void end() {
    over = true;
    connections.forEach(Connection::end);
  }

  /** A thread of the load broke: what it measured is not all that there was. */
  void broke(Throwable why) {
    broken.compareAndSet(null, why);
    over = true;
  }

  /**
   * @throws LoadEngineException when a worker of it was lost
   * @throws IllegalStateException when a thread of it broke
   */
  void demandWhole() {
    Throwable why = broken.get();
    if (why instanceof LoadEngineException lost) {
      throw lost;
    }
    if (why != null) {
      throw new IllegalStateException(
          "The load broke off, through no fault of the service: " + why, why);
    }
  }
}
