package dev.tollgate.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How long scenarios took in an earlier run.
 *
 * @param byPlace by {@code features/x/y.feature:12}
 */
public record PastDurations(Map<String, Duration> byPlace) {
  /** Nothing is known: all count the same. */
  public static final PastDurations NONE = new PastDurations(Map.of());

  private static final Duration ANY = Duration.ofSeconds(1);

  public PastDurations {
    byPlace = Map.copyOf(byPlace);
  }

  /** What it took; the median of all where that is not known. */
  Duration of(PlannedScenario scenario) {
    Duration known = byPlace.get(scenario.place());
    return known == null ? usual() : known;
  }

  private Duration usual() {
    List<Duration> all = byPlace.values().stream().sorted().toList();
    return all.isEmpty() ? ANY : all.get(all.size() / 2);
  }
}
