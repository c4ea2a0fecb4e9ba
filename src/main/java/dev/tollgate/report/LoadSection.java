package dev.tollgate.report;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.baseline.Comparison;
import dev.tollgate.verdict.baseline.LoadChange;
import dev.tollgate.verdict.baseline.Regression;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The loads of a system.
 *
 * @param beside those of one scenario side by side, where it has several
 */
public record LoadSection(List<LoadView> loads, List<LoadsBeside> beside) {
  private static final int FEW = 3;

  public LoadSection {
    loads = List.copyOf(loads);
    beside = List.copyOf(beside);
  }

  /** Whether it stands open: where there are few, and where something is not as it should be. */
  public boolean isOpen(LoadView load) {
    return loads.size() <= FEW || !load.isSound();
  }

  static LoadSection of(RecordedRun run, Verdict verdict, Anchors anchors, String system) {
    Regression regression = verdict.regression(system);
    Comparison baseline = regression == null ? null : regression.baseline();
    Map<Place, List<MeasuredLoad>> byScenario = new LinkedHashMap<>();
    MeasuredLoad.of(run).stream()
        .filter(load -> load.scenario().place().system().equals(system))
        .forEach(
            load ->
                byScenario
                    .computeIfAbsent(load.scenario().place(), place -> new ArrayList<>())
                    .add(load));
    List<LoadView> views = new ArrayList<>();
    for (List<MeasuredLoad> its : byScenario.values()) {
      for (MeasuredLoad load : its) {
        views.add(LoadView.of(load, its.indexOf(load) + 1, anchors, change(baseline, load)));
      }
    }
    return new LoadSection(
        views, byScenario.values().stream().flatMap(its -> LoadsBeside.of(its).stream()).toList());
  }

  private static @Nullable LoadChange change(@Nullable Comparison baseline, MeasuredLoad load) {
    return baseline == null ? null : baseline.of(load).orElse(null);
  }
}
