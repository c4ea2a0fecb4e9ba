package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.client.TargetRequest;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.system.Metric;
import dev.tollgate.system.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;

/** What the service counts, as it shows it, and whether that agrees with what was sent. */
public final class Metrics {
  /** How long a count that is to come is waited for: a service may count after it has answered. */
  private static final long WAIT_MILLIS = 2_000;

  private static final long BETWEEN_MILLIS = 50;

  private final World world;
  private final Map<String, Double> noted = new TreeMap<>();

  public Metrics(World world) {
    this.world = world;
  }

  /** Checks that there are metrics, and that Prometheus can read them. */
  public void checkReadable() {
    assertThat(read().samples()).as("metrics").isNotEmpty();
  }

  /** Notes what is counted by now. */
  public void note() {
    PrometheusText text = read();
    known().keySet().forEach(name -> noted.put(name, value(name, text)));
  }

  /** Checks that a metric has risen by so much since it was noted, and by no more. */
  public void checkRose(String name, int by) throws InterruptedException {
    double before = before(name);
    double after = before + by;
    checkReaches(
        name, value -> value == after, String.valueOf(after), "rose from " + before + " to");
  }

  public void checkIs(String name, int value) throws InterruptedException {
    checkReaches(name, found -> found == value, String.valueOf((double) value), "is");
  }

  /** Checks that a metric has risen by so much since it was noted, or by more. */
  public void checkRoseAtLeast(String name, int by) throws InterruptedException {
    checkReaches(
        name, value -> value >= before(name) + by, "at least " + (before(name) + by), "rose to");
  }

  public void checkAtLeast(String name, double limit) throws InterruptedException {
    checkReaches(name, value -> value >= limit, "at least " + limit, "is");
  }

  public void checkAtMost(String name, double limit) throws InterruptedException {
    checkReaches(name, value -> value <= limit, "at most " + limit, "is");
  }

  private double before(String name) {
    metric(name);
    Double before = noted.get(name);
    if (before == null) {
      throw new IllegalArgumentException("the metrics were not noted before");
    }
    return before;
  }

  private void checkReaches(String name, DoublePredicate check, String expected, String what)
      throws InterruptedException {
    long end = System.nanoTime() + WAIT_MILLIS * 1_000_000;
    PrometheusText text = read();
    while (!check.test(value(name, text)) && System.nanoTime() < end) {
      world.journal().await(() -> false, BETWEEN_MILLIS);
      text = read();
    }
    if (!check.test(value(name, text))) {
      throw new AssertionError(
          "the metric \"%s\" (%s) %s %s, and should be %s; there are: %s"
              .formatted(name, metric(name), what, value(name, text), expected, text.names()));
    }
  }

  /** What has not been counted yet need not be there, and is 0. */
  private double value(String name, PrometheusText text) {
    return text.sum(metric(name));
  }

  private Metric metric(String name) {
    Metric metric = known().get(name);
    if (metric == null) {
      throw new IllegalArgumentException(
          "no metric \"" + name + "\"; system.yml has: " + known().keySet());
    }
    return metric;
  }

  private Map<String, Metric> known() {
    return new TreeMap<>(world.system().description().metrics());
  }

  private PrometheusText read() {
    Operation operation = world.system().operation("metrics");
    TargetResponse response =
        world
            .system()
            .client()
            .send(
                new TargetRequest(operation.method(), operation.path(), List.of(), new byte[0]),
                world.journal());
    assertThat(response.status()).as("status of the metrics %s", response.text()).isEqualTo(200);
    try {
      return PrometheusText.parse(response.text());
    } catch (IllegalArgumentException e) {
      throw new AssertionError(
          "the metrics are not in Prometheus' text format: " + e.getMessage(), e);
    }
  }
}
