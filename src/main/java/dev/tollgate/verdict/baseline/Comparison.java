package dev.tollgate.verdict.baseline;

import dev.tollgate.evidence.Machine;
import dev.tollgate.record.Place;
import dev.tollgate.statistics.MedianComparison;
import dev.tollgate.statistics.Slowness;
import dev.tollgate.verdict.baseline.ScenarioChange.Kind;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of one system beside its baseline.
 *
 * @param baseline the run that is compared with
 * @param run the run that is judged
 * @param scenarios each of the two, by feature
 * @param operations each of the run, by name
 * @param loads each of the run
 */
public record Comparison(
    RunFigures baseline,
    SystemFigures was,
    RunFigures run,
    SystemFigures is,
    List<ScenarioChange> scenarios,
    List<OperationChange> operations,
    List<LoadChange> loads) {
  /** With more of other scenarios, an operation is asked for other things than it was. */
  private static final double OTHER_SCENARIOS = 0.05;

  /** With half as many, on a busy machine, the same thing came out slower 4 times in 100. */
  private static final int FEWEST_ANSWERS = 400;

  public Comparison {
    scenarios = List.copyOf(scenarios);
    operations = List.copyOf(operations);
    loads = List.copyOf(loads);
  }

  /**
   * An operation then and now.
   *
   * @param was null when nobody called it then
   */
  public record OperationChange(
      String name, @Nullable OperationFigures was, OperationFigures is, Slowness slowness) {}

  /** Empty when one of the two does not have that system. */
  public static Optional<Comparison> of(Figures baseline, Figures run, String system) {
    SystemFigures was = baseline.of(system).orElse(null);
    SystemFigures is = run.of(system).orElse(null);
    if (was == null || is == null) {
      return Optional.empty();
    }
    List<ScenarioChange> scenarios = SlowerScenarios.among(Matching.of(was, is, run.run().whole()));
    return Optional.of(
        new Comparison(
            baseline.run(),
            was,
            run.run(),
            is,
            scenarios,
            operations(baseline.run(), was, run.run(), is, scenarios),
            LoadChange.of(
                was,
                is,
                otherwise(baseline.run(), was, run.run(), is),
                samples(was.stubs()),
                samples(is.stubs()))));
  }

  private static List<OperationChange> operations(
      RunFigures baseline,
      SystemFigures was,
      RunFigures run,
      SystemFigures is,
      List<ScenarioChange> scenarios) {
    String why = whyNotComparable(baseline, was, run, is, scenarios);
    List<OperationChange> all = new ArrayList<>();
    for (OperationFigures now : is.operations()) {
      OperationFigures before =
          was.operations().stream()
              .filter(each -> each.name().equals(now.name()))
              .findFirst()
              .orElse(null);
      Slowness slowness =
          before == null
              ? Slowness.cannotTell("the baseline did not ask for it")
              : why != null ? Slowness.cannotTell(why) : slowness(before, now, was, is);
      all.add(new OperationChange(now.name(), before, now, slowness));
    }
    return all;
  }

  private static Slowness slowness(
      OperationFigures before, OperationFigures now, SystemFigures was, SystemFigures is) {
    int fewest = Math.min(before.count(), now.count());
    return fewest < FEWEST_ANSWERS
        ? Slowness.cannotTell(
            "%d %s, and it takes %d"
                .formatted(fewest, fewest == 1 ? "answer" : "answers", FEWEST_ANSWERS))
        : MedianComparison.of(
            before.samples(), now.samples(), samples(was.stubs()), samples(is.stubs()));
  }

  private static double[] samples(@Nullable OperationFigures figures) {
    return figures == null ? new double[0] : figures.samples();
  }

  private static @Nullable String whyNotComparable(
      RunFigures baseline,
      SystemFigures was,
      RunFigures run,
      SystemFigures is,
      List<ScenarioChange> scenarios) {
    String otherwise = otherwise(baseline, was, run, is);
    if (otherwise != null) {
      return otherwise;
    }
    long other =
        scenarios.stream()
            .filter(each -> each.is() == null || each.was() == null || each.kind() == Kind.NOT_RUN)
            .count();
    return other > OTHER_SCENARIOS * scenarios.size()
        ? "%d of %d scenarios are not in both".formatted(other, scenarios.size())
        : null;
  }

  /** What the two were measured on, where it is not the same. */
  private static @Nullable String otherwise(
      RunFigures baseline, SystemFigures was, RunFigures run, SystemFigures is) {
    if (!was.target().equals(is.target())) {
      return "the baseline is of target " + was.target();
    }
    Machine then = baseline.machine();
    Machine now = run.machine();
    if (then == null || now == null) {
      return "nobody knows which machine "
          + (then == null ? "the baseline" : "this run")
          + " was measured on";
    }
    return then.isLike(now) ? null : "the baseline was measured on another machine (" + then + ")";
  }

  /** The scenarios of which that became, by feature. */
  public List<ScenarioChange> of(Kind kind) {
    return scenarios.stream().filter(each -> each.kind() == kind).toList();
  }

  /** Where the scenarios of that kind stand. */
  public List<Place> places(Kind kind) {
    return of(kind).stream().map(ScenarioChange::place).toList();
  }

  /** The operations that surely got slower. */
  public List<OperationChange> slowerOperations() {
    return operations.stream().filter(each -> each.slowness().isSlower()).toList();
  }

  /** The loads of which the latency or the throughput surely got worse. */
  public List<LoadChange> slowerLoads() {
    return loads.stream().filter(LoadChange::isSlower).toList();
  }

  /** What the baseline says of a load of the run; empty where its figures were not kept. */
  public Optional<LoadChange> of(MeasuredLoad load) {
    return loads.stream().filter(change -> change.is().isOf(load)).findFirst();
  }

  /** How old the baseline was when the run began; empty when one of the two has no date. */
  public Optional<Duration> age() {
    Instant then = baseline.started();
    Instant now = run.started();
    return then == null || now == null
        ? Optional.empty()
        : Optional.of(Duration.between(then, now));
  }

  /** Why the baseline says little of this run, in words; empty when it does not. */
  public Optional<String> stale(Duration limit) {
    if (!was.target().equals(is.target())) {
      return Optional.of(
          "the baseline of %s is of target %s, and the run is on %s"
              .formatted(is.name(), was.target(), is.target()));
    }
    Duration age = age().orElse(null);
    if (age == null) {
      return Optional.of("nobody knows how old the baseline of %s is".formatted(is.name()));
    }
    return age.compareTo(limit) <= 0
        ? Optional.empty()
        : Optional.of(
            "the baseline of %s is %d days old, and is good for %d; keep a new one: ./tollgate baseline keep"
                .formatted(is.name(), age.toDays(), limit.toDays()));
  }
}
