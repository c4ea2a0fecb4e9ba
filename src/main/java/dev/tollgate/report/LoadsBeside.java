package dev.tollgate.report;

import dev.tollgate.evidence.Load;
import dev.tollgate.verdict.load.Amount;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The loads of one scenario side by side, with how many times the last is the first. A request of
 * one may ask for more than a request of the other: what dependencies were asked for a second tells
 * of the work that was done.
 *
 * @param loads by their names
 */
public record LoadsBeside(String scenario, List<String> loads, List<Row> rows) {
  public LoadsBeside {
    loads = List.copyOf(loads);
    rows = List.copyOf(rows);
  }

  /**
   * A figure.
   *
   * @param values of each load
   * @param ratio how many times the last is the first; empty where that says nothing
   */
  public record Row(String name, List<String> values, String ratio) {}

  /** Those of a scenario that has more than one. */
  static Optional<LoadsBeside> of(List<MeasuredLoad> loads) {
    if (loads.size() < 2) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    rows.add(row("right answers a second", loads, MeasuredLoad::perSecond));
    Set<String> dependencies = new LinkedHashSet<>();
    loads.forEach(
        load -> load.load().dependencies().forEach(asked -> dependencies.add(asked.dependency())));
    for (String dependency : dependencies) {
      rows.add(
          row("calls to " + dependency + " a second", loads, load -> perSecond(load, dependency)));
    }
    return Optional.of(
        new LoadsBeside(
            loads.get(0).scenario().name(),
            loads.stream().map(load -> load.load().name()).toList(),
            rows));
  }

  private static double perSecond(MeasuredLoad load, String dependency) {
    long calls =
        load.load().dependencies().stream()
            .filter(asked -> asked.dependency().equals(dependency))
            .mapToLong(Load.Asked::calls)
            .sum();
    return load.load().activeMs() <= 0 ? 0 : calls * 1e3 / load.load().activeMs();
  }

  private static Row row(
      String name, List<MeasuredLoad> loads, ToDoubleFunction<MeasuredLoad> figure) {
    double first = figure.applyAsDouble(loads.get(0));
    double last = figure.applyAsDouble(loads.get(loads.size() - 1));
    return new Row(
        name,
        loads.stream().map(load -> Amount.of(figure.applyAsDouble(load))).toList(),
        first <= 0 ? "" : Amount.of(last / first) + " times");
  }
}
