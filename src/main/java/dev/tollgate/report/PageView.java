package dev.tollgate.report;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that the page shows. */
public record PageView(
    RecordedRun run,
    Verdict verdict,
    Counts counts,
    List<SystemView> systems,
    List<Untested> untested,
    List<FeatureView> features,
    BodyLimits bodyLimits,
    JournalView shared,
    List<StrayView> strays) {
  private static final int SHARED_BODY = 500;

  static PageView of(RecordedRun run, Verdict verdict) {
    return new PageView(
        run,
        verdict,
        Counts.of(run),
        verdict.systems().stream().map(system -> SystemView.of(run, system)).toList(),
        Untested.of(verdict),
        features(run, verdict, BodyLimits.of(run)),
        BodyLimits.of(run),
        JournalView.of(run.shared(), List.of(), SHARED_BODY),
        StrayView.of(run.strays()));
  }

  private static List<FeatureView> features(RecordedRun run, Verdict verdict, BodyLimits limits) {
    Set<String> items =
        verdict.systems().stream()
            .flatMap(system -> system.items().stream())
            .map(result -> result.item().id())
            .collect(Collectors.toSet());
    // A scenario that two shards ran stands twice; only the first has the name that links use.
    Map<Place, Integer> times = new HashMap<>();
    Map<String, List<ScenarioView>> byFile = new TreeMap<>();
    for (RecordedScenario scenario : run.scenarios()) {
      int time = times.merge(scenario.place(), 1, Integer::sum);
      String anchor = Anchor.of(scenario.place()) + (time == 1 ? "" : "_" + time);
      byFile
          .computeIfAbsent(scenario.place().uri(), uri -> new ArrayList<>())
          .add(ScenarioView.of(scenario, anchor, items, limits.of(scenario)));
    }
    return byFile.entrySet().stream()
        .map(
            file ->
                new FeatureView(
                    file.getKey(), file.getValue().get(0).scenario().feature(), file.getValue()))
        .toList();
  }

  /** The verdict in one sentence. */
  public String headline() {
    return Headline.of(verdict);
  }

  /** How many items there are in all. */
  public int items() {
    return verdict.systems().stream().mapToInt(system -> system.items().size()).sum();
  }

  /** Whether what was planned, what was run and what is shown are the same. */
  public boolean whole() {
    return counts.planned() == counts.run() && counts.run() == counts.total();
  }
}
