package dev.tollgate.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges and other events of one scenario. What comes in is handed on to the record at once;
 * several threads may add and read at the same time.
 */
public final class Journal {
  private static final int LINES = 100;
  private static final Pattern TELLING =
      Pattern.compile(
          "\\*\\*\\*\\(|WARN|ERROR|FATAL|SEVERE|CRITICAL|Exception|Error\\b|Traceback|^\\s+at ");

  private final AtomicInteger keptLines = new AtomicInteger();
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  private final Map<String, Exchange> pending = new ConcurrentHashMap<>();
  private final Map<String, Exchange> asTheyCame = new ConcurrentHashMap<>();
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final Consumer<Evidence> onward;
  private final Object changed = new Object();
  private final Map<String, Tally> passing = new ConcurrentHashMap<>();
  private volatile @Nullable Tally tally;

  public Journal(Consumer<Evidence> onward) {
    this.onward = onward;
  }

  /**
   * From now on exchanges that begin are counted there, and not kept; of log lines only those are
   * that warn, tell of an error or held a secret, and not more than 100 of them.
   *
   * @param counting null to keep all again
   */
  public void count(@Nullable Tally counting) {
    tally = counting;
  }

  /**
   * A request has arrived and has no answer yet: it counts, and it is recorded when it has ended.
   *
   * @param asItCame the same with nothing masked, for checks
   */
  public void begin(Exchange exchange, Exchange asItCame) {
    asTheyCame.put(exchange.id(), asItCame);
    pending.put(exchange.id(), exchange);
    wake();
  }

  /**
   * The same of a request that may be one of thousands.
   *
   * @param masked makes of it what may be recorded, which takes longer than all the rest
   * @return what was made; empty where the request is counted only
   */
  public Optional<Exchange> begin(Supplier<Exchange> masked, Exchange asItCame) {
    Tally counting = tally;
    if (counting == null) {
      Exchange exchange = masked.get();
      begin(exchange, asItCame);
      return Optional.of(exchange);
    }
    passing.put(asItCame.id(), counting);
    counting.begin(asItCame.to());
    counting.of(asItCame.request().headers()).ifPresent(its -> its.begin(asItCame, asItCame));
    return Optional.empty();
  }

  /** A request that began before has ended. */
  public void end(Exchange exchange, Exchange asItCame) {
    Tally counted = passing.remove(exchange.id());
    if (counted != null) {
      counted.end(exchange.to());
      counted.of(asItCame.request().headers()).ifPresent(its -> its.end(asItCame, asItCame));
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
    if (tally != null && event.kind() == Event.Kind.LOG && !isKept(event)) {
      return;
    }
    events.add(event);
    onward.accept(event);
    wake();
  }

  /** What was measured while requests were only counted. */
  public void add(Load load) {
    onward.accept(load);
  }

  /** One that was counted, as a sample: it goes into the record, and no check looks at it again. */
  public void sample(Exchange masked) {
    onward.accept(masked);
  }

  private boolean isKept(Event line) {
    return TELLING.matcher(line.text()).find() && keptLines.incrementAndGet() <= LINES;
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
