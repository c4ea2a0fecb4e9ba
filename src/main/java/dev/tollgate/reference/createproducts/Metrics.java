package dev.tollgate.reference.createproducts;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the service counts; {@code GET /metrics} shows it. No label names a tenant or a user. */
class Metrics {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests =
      Counter.builder()
          .name("bg_remover_requests_total")
          .help("Answers to create-products, by status")
          .labelNames("status")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("bg_remover_request_seconds")
          .help("Time to the answer")
          .classicOnly()
          .classicUpperBounds(0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300)
          .register(registry);
  private final Gauge groups =
      Gauge.builder()
          .name("bg_remover_groups_in_progress")
          .help("Groups in progress, over all requests")
          .register(registry);
  private final Counter images =
      Counter.builder()
          .name("bg_remover_images_total")
          .help("Images, by outcome: stored or failed")
          .labelNames("outcome")
          .register(registry);
  private final Counter credits =
      Counter.builder()
          .name("bg_remover_credits_total")
          .help("Credits, by booking: charged, refunded, or owed because the refund failed")
          .labelNames("booking")
          .register(registry);

  Metrics() {
    GaugeWithCallback.builder()
        .name("bg_remover_heap_used_bytes")
        .help("Heap in use")
        .callback(gauge -> gauge.call((double) heapUsed()))
        .register(registry);
  }

  private static long heapUsed() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  void answered(int status, double took) {
    requests.labelValues(Integer.toString(status)).inc();
    seconds.observe(took);
  }

  void groupBegins() {
    groups.inc();
  }

  void groupEnds() {
    groups.dec();
  }

  void images(int stored, int failed) {
    images.labelValues("stored").inc(stored);
    images.labelValues("failed").inc(failed);
  }

  void charged(int amount) {
    credits.labelValues("charged").inc(amount);
  }

  void refunded(int amount) {
    credits.labelValues("refunded").inc(amount);
  }

  void owed(int amount) {
    credits.labelValues("owed").inc(amount);
  }

  /** In Prometheus' text format. */
  byte[] text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(text, registry.scrape(), EscapingScheme.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory takes whatever is written", e);
    }
    return text.toByteArray();
  }
}
