package dev.tollgate.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The exchanges and other events of one scenario. What comes in is handed on to the record at once;
 * several threads may add and read at the same time.
 */
public final class Journal {
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  private final Map<String, Exchange> pending = new ConcurrentHashMap<>();
  private final Map<String, Exchange> asTheyCame = new ConcurrentHashMap<>();
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final Consumer<Evidence> onward;
  private final Object changed = new Object();
  private final Set<String> passing = ConcurrentHashMap.newKeySet();
  private volatile boolean measuring;

  public Journal(Consumer<Evidence> onward) {
    this.onward = onward;
  }

  /**
   * While it is so, exchanges that begin and log lines are let go: of thousands of requests that
   * are alike the times are kept, by who measures them, and nothing else.
   */
  public void measuring(boolean on) {
    measuring = on;
  }

  /**
   * A request has arrived and has no answer yet: it counts, and it is recorded when it has ended.
   *
   * @param asItCame the same with nothing masked, for checks
   */
  public void begin(Exchange exchange, Exchange asItCame) {
    if (measuring) {
      passing.add(exchange.id());
      return;
    }
    asTheyCame.put(exchange.id(), asItCame);
    pending.put(exchange.id(), exchange);
    wake();
  }

  /** A request that began before has ended. */
  public void end(Exchange exchange, Exchange asItCame) {
    if (passing.remove(exchange.id())) {
      wake();
      return;
    }
    asTheyCame.replace(exchange.id(), asItCame);
    add(exchange);
  }

  public void add(Exchange exchange) {
    exchanges.add(exchange);
    pending.remove(exchange.id());
    onward.accept(exchange);
    wake();
  }

  public void add(Event event) {
    if (measuring && event.kind() == Event.Kind.LOG) {
      return;
    }
    events.add(event);
    onward.accept(event);
    wake();
  }

  /** All exchanges, by the time at which they began; those without an answer yet too. */
  public List<Exchange> exchanges() {
    Map<String, Exchange> all = new HashMap<>(pending);
    exchanges.forEach(x -> all.put(x.id(), x));
    return all.values().stream().sorted(Comparator.comparingLong(Exchange::startNanos)).toList();
  }

  /**
   * A call as it came, nothing masked: what a check is about may look like a secret. To be looked
   * at, and never to be shown or kept.
   */
  public Exchange asItCame(Exchange call) {
    return asTheyCame.getOrDefault(call.id(), call);
  }

  /** Nothing is checked any more: lets go of what came unmasked. */
  public void forget() {
    asTheyCame.clear();
  }

  /** Whether a request waits for its answer. */
  public boolean isAnyPending() {
    return !pending.isEmpty() || !passing.isEmpty();
  }

  /** The calls that the system made to one dependency, by the time at which they began. */
  public List<Exchange> callsTo(String dependency) {
    return exchanges().stream()
        .filter(x -> x.side() == Exchange.Side.DEPENDENCY && x.to().equals(dependency))
        .toList();
  }

  public List<Event> events() {
    return List.copyOf(events);
  }

  /**
   * Waits until the condition holds, looking again whenever something is added.
   *
   * @param limitMillis how long at most
   * @return whether it came to hold
   */
  public boolean await(BooleanSupplier condition, long limitMillis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
    synchronized (changed) {
      while (!condition.getAsBoolean()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        changed.wait(left);
      }
      return true;
    }
  }

  private void wake() {
    synchronized (changed) {
      changed.notifyAll();
    }
  }
}
