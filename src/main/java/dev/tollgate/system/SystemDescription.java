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
 * @param headers the names of the headers that say whose a request is
 * @param contract the file of the published contract, beside {@code system.yml}; null for none
 * @param invariants what holds after every scenario, by name
 * @param secrets names of headers and JSON fields that are masked besides the usual ones
 * @param metrics what it counts, by the name that scenarios call it by; each as Prometheus knows it
 * @param unproven items of its checklist that have no scenario yet, by id, and why
 * @param compared items that a comparison with the baseline decides, by id, and by what of it
 */
public record SystemDescription(
    String title,
    Map<String, Dependency> dependencies,
    List<Correlation> correlate,
    Map<String, Operation> operations,
    @Nullable Tokens tokens,
    Headers headers,
    @Nullable String contract,
    Map<String, Invariant> invariants,
    List<String> secrets,
    Map<String, Metric> metrics,
    Map<String, String> unproven,
    Map<String, ComparedBy> compared) {
  public SystemDescription(
      @Nullable String title,
      @Nullable Map<String, Dependency> dependencies,
      @Nullable List<Correlation> correlate,
      @Nullable Map<String, Operation> operations,
      @Nullable Tokens tokens,
      @Nullable Headers headers,
      @Nullable String contract,
      @Nullable Map<String, Invariant> invariants,
      @Nullable List<String> secrets,
      @Nullable Map<String, Metric> metrics,
      @Nullable Map<String, String> unproven,
      @Nullable Map<String, ComparedBy> compared) {
    this.title = Required.key("title", title);
    this.dependencies = dependencies == null ? Map.of() : dependencies;
    this.correlate = correlate == null ? List.of() : List.copyOf(correlate);
    this.operations = operations == null ? Map.of() : operations;
    this.tokens = tokens;
    this.headers = headers == null ? Headers.USUAL : headers;
    this.contract = contract;
    this.invariants = invariants == null ? Map.of() : invariants;
    this.secrets = secrets == null ? List.of() : List.copyOf(secrets);
    this.metrics = metrics == null ? Map.of() : metrics;
    this.unproven = unproven == null ? Map.of() : unproven;
    this.compared = compared == null ? Map.of() : compared;
  }
}
