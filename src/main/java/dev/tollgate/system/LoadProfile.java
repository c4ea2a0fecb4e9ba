package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file in {@code features/<system>/load/}: what is to be asked of a system, and how often.
 *
 * @param requests by name
 * @param phases in their order, each at a level or on the way to one; all of them in users, or all
 *     of them in requests per second
 * @param times how often all phases are run, one after the other, with a look at the target's
 *     memory after each
 * @param budgets by {@code p50}, {@code p95}, {@code p99}, {@code p99.9}, {@code error rate} or
 *     {@code throughput}
 */
public record LoadProfile(
    String title,
    Map<String, Requested> requests,
    List<Phase> phases,
    int times,
    Map<String, LoadBudget> budgets) {
  private static final int MOST_WEIGHT = 1_000;

  @JsonCreator
  static LoadProfile of(
      @JsonProperty("title") @Nullable String title,
      @JsonProperty("requests") @Nullable Map<String, Requested> requests,
      @JsonProperty("phases") @Nullable List<WrittenPhase> phases,
      @JsonProperty("times") @Nullable Integer times,
      @JsonProperty("budgets") @Nullable Map<String, String> budgets) {
    if (requests == null || requests.isEmpty()) {
      throw new IllegalArgumentException("the key \"requests\" is missing, or empty");
    }
    if (phases == null || phases.isEmpty()) {
      throw new IllegalArgumentException("the key \"phases\" is missing, or empty");
    }
    if (times != null && times < 1) {
      throw new IllegalArgumentException("the key \"times\" is " + times + ": 1 or more");
    }
    Map<String, LoadBudget> limits = new TreeMap<>();
    if (budgets != null) {
      budgets.forEach((what, limit) -> limits.put(what, LoadBudget.of(what, limit)));
    }
    List<Phase> inOrder = WrittenPhase.inOrder(phases);
    if (inOrder.stream().allMatch(p -> p.from().value() == 0 && p.to().value() == 0)) {
      throw new IllegalArgumentException("all phases are at 0: nothing would be asked for");
    }
    return new LoadProfile(
        Required.key("title", title),
        new TreeMap<>(requests),
        inOrder,
        times == null ? 1 : times,
        limits);
  }

  /**
   * Reads one.
   *
   * @param operations what the system can be asked for by name
   * @throws BadFileException with the line of what is wrong
   */
  static LoadProfile read(Path file, Set<String> operations) {
    YamlFile yaml = YamlFile.open(file);
    LoadProfile read = yaml.as(LoadProfile.class);
    read.requests.forEach(
        (kind, requested) -> {
          if (!operations.contains(requested.operation())) {
            throw yaml.because(
                kind,
                "the request \"%s\" asks for \"%s\", which is no operation of system.yml; operations: %s"
                    .formatted(kind, requested.operation(), String.join(", ", operations)));
          }
          String body = requested.body();
          if (body != null && !Files.isRegularFile(file.resolveSibling(body))) {
            throw yaml.because(
                kind,
                "the request \"%s\" has the body %s, which is no file beside this one"
                    .formatted(kind, body));
          }
        });
    return read;
  }

  /** Whether requests come at a rate; else from users. */
  public boolean byRate() {
    return phases.get(0).to().perSecond();
  }

  /**
   * A kind of request.
   *
   * @param weight how many of it come for each one of weight 1
   * @param operation what is asked for, by its name in {@code system.yml}
   * @param body a file beside the profile; null for no body. What Tollgate fills in a feature it
   *     fills in there, and {@code ${n}} with the number of the request
   * @param contentType of the body
   * @param status that the answer has to have
   * @param fields of the answer, as {@code products.0.status}, and what they have to be
   */
  public record Requested(
      int weight,
      String operation,
      @Nullable String body,
      String contentType,
      int status,
      Map<String, String> fields) {
    @JsonCreator
    static Requested of(
        @JsonProperty("weight") @Nullable Integer weight,
        @JsonProperty("operation") @Nullable String operation,
        @JsonProperty("body") @Nullable String body,
        @JsonProperty("content-type") @Nullable String contentType,
        @JsonProperty("status") @Nullable Integer status,
        @JsonProperty("fields") @Nullable Map<String, String> fields) {
      if (weight != null && (weight < 1 || weight > MOST_WEIGHT)) {
        throw new IllegalArgumentException(
            "the key \"weight\" is " + weight + ": 1 to " + MOST_WEIGHT);
      }
      return new Requested(
          weight == null ? 1 : weight,
          Required.key("operation", operation),
          body,
          contentType == null ? "application/json" : contentType,
          status == null ? 200 : status,
          fields == null ? Map.of() : new TreeMap<>(fields));
    }
  }

  /**
   * A part of the load.
   *
   * @param from the level at its begin
   * @param to the level at its end
   */
  public record Phase(String name, Duration lasts, LoadLevel from, LoadLevel to) {}

  /**
   * A phase as a person writes it.
   *
   * @param at the level that it keeps; null when it goes {@code to} one, or stays where it is
   */
  record WrittenPhase(
      @Nullable String name,
      @Nullable LoadLevel at,
      @Nullable LoadLevel to,
      @JsonProperty("for") @Nullable TimeLimit lasts) {

    private static List<Phase> inOrder(List<WrittenPhase> written) {
      List<Phase> phases = new ArrayList<>();
      for (WrittenPhase each : written) {
        LoadLevel before = phases.isEmpty() ? null : phases.get(phases.size() - 1).to();
        phases.add(each.after(before));
      }
      return List.copyOf(phases);
    }

    private Phase after(@Nullable LoadLevel before) {
      TimeLimit time = Required.key("for", lasts);
      if (time.duration().isZero()) {
        throw new IllegalArgumentException("a phase lasts for 0: leave it out");
      }
      if (at != null && to != null) {
        throw new IllegalArgumentException(
            "a phase is \"at\" one level, or goes \"to\" one: one of the two");
      }
      LoadLevel end = at != null ? at : to != null ? to : before;
      if (end == null) {
        throw new IllegalArgumentException(
            "the first phase says no level: write at: 10 users, or to: 20 per second");
      }
      if (before != null && before.perSecond() != end.perSecond()) {
        throw new IllegalArgumentException(
            "one phase is in users and another in requests per second: a load is one of the two");
      }
      LoadLevel begin = at != null ? at : before != null ? before : end.with(0);
      String called = name == null ? end.toString() : name;
      return new Phase(called, time.duration(), begin, end);
    }
  }
}
