package dev.tollgate.verdict.baseline;

import dev.tollgate.record.Place;
import dev.tollgate.statistics.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which scenarios of a system both passed and failed while nothing had changed: on one target of
 * one version, by one commit of Tollgate, with the same text of the feature. One that fails there
 * every time is broken and not flaky, and so is one that fails on another version.
 *
 * @param runs how many runs there were that say what they ran on
 * @param flaky the flakiest first
 */
public record Flakiness(int runs, List<Flaky> flaky) {
  /** Fewer cannot both pass and fail. */
  private static final int FEWEST = 2;

  /** A scenario that passed when tried again says it itself. */
  private static final String FLAKY = "flaky";

  public Flakiness {
    flaky = List.copyOf(flaky);
  }

  /**
   * A scenario that failed for no reason that is known.
   *
   * @param at where it stands in the newest run that has it
   * @param failed how many of its runs, with the interval in which the true share lies
   */
  public record Flaky(Place at, String name, Proportion failed) {}

  /** Something is known with two runs of the same thing. */
  public boolean isKnown() {
    return runs >= FEWEST;
  }

  /**
   * Of a run and those before it; the later of two that have one id is left out.
   *
   * @param history what was before the run
   */
  public static Flakiness of(Figures run, History history, String system) {
    Map<String, Map<Key, Counted>> groups = new LinkedHashMap<>();
    int runs = 0;
    Set<String> counted = new HashSet<>();
    for (Figures each : Stream.concat(Stream.of(run), history.runs().stream()).toList()) {
      // A rerun's figures hold those of the run before it: that one is not counted again.
      if (!counted.addAll(each.run().ids())) {
        continue;
      }
      SystemFigures its = each.of(system).orElse(null);
      String what = its == null ? null : sameThing(each.run(), its);
      if (its != null && what != null) {
        runs++;
        count(its, what, groups);
      }
    }
    return new Flakiness(runs, flaky(groups));
  }

  /** What would have to be otherwise for a failure to be news; null where nobody knows. */
  private static @Nullable String sameThing(RunFigures run, SystemFigures system) {
    String commit = run.commit();
    boolean known = commit != null && !commit.contains("changed since") && system.version() != null;
    return known
        ? String.join("\n", system.target(), system.version(), run.tollgate(), commit)
        : null;
  }

  private static void count(
      SystemFigures system, String what, Map<String, Map<Key, Counted>> groups) {
    system
        .features()
        .forEach(
            (feature, scenarios) -> {
              String text = system.texts().getOrDefault(feature, "");
              Map<Key, Counted> to =
                  groups.computeIfAbsent(what + "\n" + text, key -> new LinkedHashMap<>());
              scenarios.stream()
                  .filter(ScenarioFigures::isEnded)
                  .forEach(
                      each ->
                          to.computeIfAbsent(
                                  new Key(feature, each.name(), each.example()),
                                  key ->
                                      new Counted(
                                          new Place(system.uri(feature), each.line()), each.name()))
                              .add(each));
            });
  }

  private static List<Flaky> flaky(Map<String, Map<Key, Counted>> groups) {
    Map<Key, Counted> all = new LinkedHashMap<>();
    for (Map<Key, Counted> group : groups.values()) {
      group.forEach(
          (key, counted) ->
              all.computeIfAbsent(key, first -> new Counted(counted.at, counted.name))
                  .take(counted));
    }
    List<Flaky> flaky = new ArrayList<>();
    all.values().stream()
        .filter(counted -> counted.failed > 0)
        .forEach(
            counted ->
                flaky.add(
                    new Flaky(
                        counted.at, counted.name, new Proportion(counted.failed, counted.runs))));
    return flaky.stream()
        .sorted(
            Comparator.comparing((Flaky each) -> each.failed().low())
                .reversed()
                .thenComparing(Flaky::at))
        .toList();
  }

  /** The one of that place, if it is flaky. */
  public Optional<Flaky> at(Place place) {
    return flaky.stream().filter(each -> each.at().equals(place)).findFirst();
  }

  private record Key(String feature, String name, @Nullable String example) {}

  private static final class Counted {
    private final Place at;
    private final String name;
    private int runs;
    private int failed;
    private int passed;

    Counted(Place at, String name) {
      this.at = at;
      this.name = name;
    }

    void add(ScenarioFigures scenario) {
      runs++;
      boolean again = scenario.status().equals(FLAKY);
      failed += scenario.isFailure() ? 1 : 0;
      passed += scenario.isPassed() || again ? 1 : 0;
    }

    /** What failed every time on one thing was broken there. */
    void take(Counted group) {
      runs += group.runs;
      failed += group.passed > 0 ? group.failed : 0;
    }
  }
}
