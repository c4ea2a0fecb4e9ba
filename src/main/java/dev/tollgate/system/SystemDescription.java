package dev.tollgate.system;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code system.yml}: what is being accepted.
 *
 * @param dependencies by the name that scenarios call them by
 * @param correlate where a call tells which scenario it belongs to, looked at in this order
 * @param operations what it can be asked for by name
 * @param tokens what its callers' tokens look like; null when it knows no tokens
 * @param secrets names of headers and JSON fields that are masked besides the usual ones
 * @param metrics what it counts, by the name that scenarios call it by; each as Prometheus knows it
 */
public record SystemDescription(
    String title,
    Map<String, Dependency> dependencies,
    List<Correlation> correlate,
    Map<String, Operation> operations,
    @Nullable Tokens tokens,
    List<String> secrets,
    Map<String, Metric> metrics) {
  public SystemDescription(
      @Nullable String title,
      @Nullable Map<String, Dependency> dependencies,
      @Nullable List<Correlation> correlate,
      @Nullable Map<String, Operation> operations,
      @Nullable Tokens tokens,
      @Nullable List<String> secrets,
      @Nullable Map<String, Metric> metrics) {
    this.title = Required.key("title", title);
    this.dependencies = dependencies == null ? Map.of() : dependencies;
    this.correlate = correlate == null ? List.of() : List.copyOf(correlate);
    this.operations = operations == null ? Map.of() : operations;
    this.tokens = tokens;
    this.secrets = secrets == null ? List.of() : List.copyOf(secrets);
    this.metrics = metrics == null ? Map.of() : metrics;
  }
}
