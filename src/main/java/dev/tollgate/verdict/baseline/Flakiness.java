package dev.tollgate.verdict.baseline;

import dev.tollgate.record.Place;
import dev.tollgate.statistics.Proportion;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which scenarios of a system passed, failed and passed again, or the other way round, while
 * nothing had changed: on the target and version of this run, by its commit of Tollgate, with its
 * text of the feature. One that fails there every time is broken and not flaky, and one that failed
 * until it passed was mended.
 *
 * @param runs how many runs there were that say what they ran on
 * @param flaky the flakiest first
 */
public record Flakiness(int runs, List<Flaky> flaky) {
  /** Of runs, to tell anything; and of changes of what became of a scenario. */
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
   * Of a run and those before it on the same thing; the later of two that have one id is left out.
   *
   * @param history what was before the run
   */
  public static Flakiness of(Figures run, History history, String system) {
    SystemFigures own = run.of(system).orElse(null);
    String now = own == null ? null : sameThing(run.run(), own);
    if (own == null || now == null) {
      return new Flakiness(0, List.of());
    }
    Map<Key, Counted> counted = new LinkedHashMap<>();
    int runs = 0;
    Set<String> known = new HashSet<>();
    for (Figures each : Stream.concat(Stream.of(run), history.runs().stream()).toList()) {
      // A rerun's figures hold those of the run before it: that one is not counted again.
      boolean isNew = known.addAll(each.run().ids());
      SystemFigures its = each.of(system).orElse(null);
      if (isNew && its != null && now.equals(sameThing(each.run(), its))) {
        runs++;
        count(its, own, counted);
      }
    }
    return new Flakiness(
        runs,
        counted.values().stream()
            .filter(Counted::isFlaky)
            .map(each -> new Flaky(each.at, each.name, new Proportion(each.failed, each.runs)))
            .sorted(
                Comparator.comparing((Flaky each) -> each.failed().low())
                    .reversed()
                    .thenComparing(Flaky::at))
            .toList());
  }

  /** What would have to be otherwise for a failure to be news; null where nobody knows. */
  private static @Nullable String sameThing(RunFigures run, SystemFigures system) {
    String commit = run.commit();
    boolean known = commit != null && !commit.contains("changed since") && system.version() != null;
    return known
        ? String.join("\n", system.target(), system.version(), run.tollgate(), commit)
        : null;
  }

  /** The scenarios of features that read then as they do now, on files that do. */
  private static void count(SystemFigures system, SystemFigures now, Map<Key, Counted> to) {
    if (!Objects.equals(
        system.texts().get(SystemFigures.ITS_FILES), now.texts().get(SystemFigures.ITS_FILES))) {
      return;
    }
    system
        .features()
        .forEach(
            (feature, scenarios) -> {
              if (Objects.equals(system.texts().get(feature), now.texts().get(feature))) {
                scenarios.stream()
                    .filter(ScenarioFigures::isEnded)
                    .forEach(
                        each ->
                            to.computeIfAbsent(
                                    new Key(feature, each.name(), each.example()),
                                    key ->
                                        new Counted(
                                            new Place(system.uri(feature), each.line()),
                                            each.name()))
                                .add(each));
              }
            });
  }

  /** The one of that place, if it is flaky. */
  public Optional<Flaky> at(Place place) {
    return flaky.stream().filter(each -> each.at().equals(place)).findFirst();
  }

  private record Key(String feature, String name, @Nullable String example) {}

  /** What became of one scenario, the newest run first. */
  private static final class Counted {
    private final Place at;
    private final String name;
    private int runs;
    private int failed;
    private int changes;
    private boolean again;
    private @Nullable Boolean later;

    Counted(Place at, String name) {
      this.at = at;
      this.name = name;
    }

    void add(ScenarioFigures scenario) {
      runs++;
      failed += scenario.isFailure() ? 1 : 0;
      again |= scenario.status().equals(FLAKY);
      if (later != null && later != scenario.isPassed()) {
        changes++;
      }
      later = scenario.isPassed();
    }

    /** Once from failed to passed is mended, and once the other way broken. */
    boolean isFlaky() {
      return again || changes >= FEWEST;
    }
  }
}
