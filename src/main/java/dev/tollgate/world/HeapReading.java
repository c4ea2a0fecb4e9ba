package dev.tollgate.world;

import dev.tollgate.system.Metric;
import dev.tollgate.system.Operation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How much of its heap a target uses, as its metrics tell. */
final class HeapReading {
  /** What a system calls the metric, where it has one. */
  static final String METRIC = "heap in use";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RunningSystem system;

  HeapReading(RunningSystem system) {
    this.system = system;
  }

  /** In bytes; empty where the system has no such metric, or does not tell it now. */
  OptionalLong now() {
    Metric metric = system.description().metrics().get(METRIC);
    Operation operation = system.description().operations().get("metrics");
    if (metric == null || operation == null) {
      return OptionalLong.empty();
    }
    URI address = system.target().address().resolve(operation.path());
    // The client's own timeout ends with the headers; a body that drips would hold on for ever.
    CompletableFuture<HttpResponse<String>> asked =
        http.sendAsync(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    try {
      HttpResponse<String> answer = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      double bytes = answer.statusCode() == 200 ? sum(answer.body(), metric) : 0;
      return bytes > 0 ? OptionalLong.of((long) bytes) : OptionalLong.empty();
    } catch (ExecutionException e) {
      return OptionalLong.empty();
    } catch (TimeoutException e) {
      asked.cancel(true);
      return OptionalLong.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    }
  }

  private static double sum(String text, Metric metric) {
    try {
      return PrometheusText.parse(text).sum(metric);
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }
}
