package dev.tollgate.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * What is kept of calls while thousands of requests are alike: for each dependency how many there
 * were and how many at once, exactly; and for each request under way the calls that carry its id,
 * so that what has to hold of a request can be checked when its answer is there. Then they are let
 * go.
 */
public final class Tally {
  private final String requestIdHeader;
  private final Map<String, Gauge> gauges = new ConcurrentHashMap<>();
  private final Map<String, Journal> underWay = new ConcurrentHashMap<>();

  /**
   * @param requestIdHeader by which a call says what request it is made for
   */
  public Tally(String requestIdHeader) {
    this.requestIdHeader = requestIdHeader;
  }

  private static final class Gauge {
    private final LongAdder calls = new LongAdder();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
  }

  /**
   * The calls of one dependency.
   *
   * @param together how many were under way at most
   */
  public record Calls(long count, int together) {}

  /** From now on until {@link #take} the calls of this request are kept. */
  public void expect(String requestId) {
    underWay.put(requestId, new Journal(evidence -> {}));
  }

  /** What was kept of it; empty when nobody expected it. */
  public Optional<Journal> take(String requestId) {
    return Optional.ofNullable(underWay.remove(requestId));
  }

  /** The one that a call with these headers is made for. */
  Optional<Journal> of(Iterable<Header> headers) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(requestIdHeader)) {
        Journal found = underWay.get(header.value());
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  void begin(String dependency) {
    Gauge gauge = gauges.computeIfAbsent(dependency, d -> new Gauge());
    gauge.calls.increment();
    gauge.most.accumulateAndGet(gauge.now.incrementAndGet(), Math::max);
  }

  void end(String dependency) {
    gauges.computeIfAbsent(dependency, d -> new Gauge()).now.decrementAndGet();
  }

  /** Whether a call waits for its answer. */
  boolean isAnyPending() {
    return gauges.values().stream().anyMatch(gauge -> gauge.now.get() > 0);
  }

  /** What was asked of each dependency, by name. */
  public Map<String, Calls> calls() {
    Map<String, Calls> calls = new TreeMap<>();
    gauges.forEach(
        (name, gauge) -> calls.put(name, new Calls(gauge.calls.sum(), gauge.most.get())));
    return calls;
  }
}
