package dev.tollgate.verdict.load;

import dev.tollgate.evidence.Load;
import dev.tollgate.record.MeasuredInVain;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.statistics.LatencyHistogram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A load that ran in a scenario, with its latencies read.
 *
 * @param kinds of requests, as the load has them
 * @param latencies of all of them
 * @param damage what of it cannot be used, and why
 */
public record MeasuredLoad(
    RecordedScenario scenario,
    Load load,
    List<Kind> kinds,
    LatencyHistogram latencies,
    List<String> damage) {
  public MeasuredLoad {
    kinds = List.copyOf(kinds);
    damage = List.copyOf(damage);
  }

  /** One kind of request; without latencies where they cannot be read. */
  public record Kind(String name, long sent, long failed, LatencyHistogram latencies) {}

  /** All of a run, by the places of their scenarios. */
  public static List<MeasuredLoad> of(RecordedRun run) {
    return run.scenarios().stream().flatMap(scenario -> in(scenario).stream()).toList();
  }

  /** Those of a scenario, in the order in which they ran. */
  public static List<MeasuredLoad> in(RecordedScenario scenario) {
    return scenario.loads().stream().map(load -> of(scenario, load)).toList();
  }

  private static MeasuredLoad of(RecordedScenario scenario, Load load) {
    List<Kind> kinds = new ArrayList<>();
    List<String> damage = new ArrayList<>();
    LatencyHistogram all = LatencyHistogram.empty();
    for (Load.Requests requests : load.requests()) {
      LatencyHistogram its = read(requests, damage);
      if (its.count() > requests.sent() || requests.failed() > requests.sent()) {
        damage.add(
            "says of \"%s\" that %d were sent, with %d latencies and %d failures"
                .formatted(requests.name(), requests.sent(), its.count(), requests.failed()));
      }
      all.add(its);
      kinds.add(new Kind(requests.name(), requests.sent(), requests.failed(), its));
    }
    return new MeasuredLoad(scenario, load, kinds, all, damage);
  }

  private static LatencyHistogram read(Load.Requests requests, List<String> damage) {
    try {
      return LatencyHistogram.of(requests.histogram());
    } catch (IllegalArgumentException e) {
      damage.add("has latencies of \"%s\" that cannot be read".formatted(requests.name()));
      return LatencyHistogram.empty();
    }
  }

  /** {@code load "sustained"}. */
  public String title() {
    return "load \"" + load.name() + '"';
  }

  /** Whether the scenario came to a good end, so that the figures are to say the rest. */
  public boolean passed() {
    return scenario.status() == ScenarioStatus.PASSED;
  }

  /** Whether what was measured is the service, and not the machine that measured it. */
  public boolean keptPace() {
    return load.pace().kept();
  }

  /**
   * What is known of the times before it, when Tollgate was late; none where this was the first.
   */
  public List<String> inVainBefore() {
    return MeasuredInVain.in(scenario, load.name());
  }

  public long sent() {
    return load.sent();
  }

  /** How many had no answer, or a wrong one. */
  public long failed() {
    return load.failed();
  }

  /** Of a hundred requests so many failed; 0 of none. */
  public double errorPercent() {
    return load.errorPercent();
  }

  /** Right answers a second, from the begin to the last of them; 0 of no time. */
  public double perSecond() {
    return load.rightPerSecond();
  }

  /** {@code ramp up 6 s from 1 to 100, hold 18 s at 100}; what is repeated is counted. */
  public String phases() {
    Map<String, Integer> all = new LinkedHashMap<>();
    load.phases().forEach(phase -> all.merge(words(phase), 1, Integer::sum));
    return all.entrySet().stream()
        .map(
            each ->
                each.getValue() == 1 ? each.getKey() : each.getValue() + " times " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String words(Load.Phase phase) {
    return "%s %s s %s"
        .formatted(
            phase.name(),
            Amount.of((phase.endMs() - phase.beginMs()) / 1e3),
            phase.from() == phase.to()
                ? "at " + Amount.of(phase.from())
                : "from %s to %s".formatted(Amount.of(phase.from()), Amount.of(phase.to())));
  }

  /** What became of each of its budgets. */
  public List<BudgetResult> budgets() {
    return load.budgets().stream().map(budget -> BudgetResult.of(this, budget)).toList();
  }

  /** What its levels of memory say; empty where nobody asked for them. */
  public Optional<MemoryTrend> memory() {
    return MemoryTrend.of(load.levels());
  }
}
