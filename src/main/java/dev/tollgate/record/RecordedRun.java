package dev.tollgate.record;

import dev.tollgate.evidence.RunInfo;
import dev.tollgate.evidence.Stray;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A run as its records tell it. Everything is in an order that depends on nothing but the records.
 *
 * @param scenarios what was to run, by place
 * @param notSelected what the features have besides, as far as the record knows, by place
 * @param shared what was seen and belongs to the run as a whole: calls to a dependency that is
 *     shared by declaration
 * @param strays calls that belong to no scenario
 * @param doubled the scenarios that have two results, by place
 */
public record RecordedRun(
    List<Shard> shards,
    List<RecordedScenario> scenarios,
    List<NotSelected> notSelected,
    List<JournalEntry> shared,
    List<Stray> strays,
    List<BrokenFeature> brokenFeatures,
    List<HookFailure> hookFailures,
    List<Doubled> doubled) {
  /** A word of a POSIX shell, in quotes or not. */
  private static final String WORD = "(?:'[^']*'|\\\\.|[^\\s'\\\\])+";

  private static final Pattern CALLED =
      Pattern.compile("^(java -jar " + WORD + "|" + WORD + ") run\\b");

  public RecordedRun {
    shards = List.copyOf(shards);
    scenarios = List.copyOf(scenarios);
    notSelected = List.copyOf(notSelected);
    shared = List.copyOf(shared);
    strays = List.copyOf(strays);
    brokenFeatures = List.copyOf(brokenFeatures);
    hookFailures = List.copyOf(hookFailures);
    doubled = List.copyOf(doubled);
  }

  /** Which of the records runs again what another left. */
  public Reruns reruns() {
    return new Reruns(shards);
  }

  /** The run's id, the shards' joined by {@code +}; {@code unknown} when no record names it. */
  public String id() {
    return ofInfo(RunInfo::id, "+");
  }

  /** Which scenarios were asked for, in the words of the command line. */
  public String selection() {
    return ofInfo(RunInfo::selection, "; ");
  }

  /** The folder of the systems that it ran on, as its command named it. */
  public String features() {
    return infos().stream()
        .map(RunInfo::features)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("features");
  }

  /** What was typed for Tollgate itself: {@code ./tollgate}, or {@code java -jar} and its jar. */
  public String calledAs() {
    return infos().stream()
        .map(info -> CALLED.matcher(info.command()))
        .filter(Matcher::find)
        .findFirst()
        .map(called -> called.group(1))
        .orElse("./tollgate");
  }

  private String ofInfo(Function<RunInfo, String> part, String separator) {
    String all = infos().stream().map(part).distinct().collect(Collectors.joining(separator));
    return all.isEmpty() ? "unknown" : all;
  }

  private List<RunInfo> infos() {
    return shards.stream().map(Shard::info).filter(Objects::nonNull).toList();
  }

  /** What was accepted, each system and target once, by name. */
  public List<RunInfo.Accepted> accepted() {
    return infos().stream()
        .flatMap(info -> info.systems().stream())
        .distinct()
        .sorted(
            Comparator.comparing(RunInfo.Accepted::system).thenComparing(RunInfo.Accepted::target))
        .toList();
  }

  /** The systems that were to be accepted or have a scenario here, by name. */
  public SortedSet<String> systems() {
    SortedSet<String> systems = new TreeSet<>();
    accepted().forEach(accepted -> systems.add(accepted.system()));
    scenarios.forEach(scenario -> systems.add(scenario.place().system()));
    systems.remove("");
    return systems;
  }

  /** When the first shard began. */
  public Optional<Instant> started() {
    return shards.stream()
        .map(Shard::began)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /** When the last shard ended, or was last heard of. */
  public Optional<Instant> ended() {
    return shards.stream().map(Shard::over).filter(Objects::nonNull).max(Comparator.naturalOrder());
  }

  /** From the one to the other; zero when the records name no time. */
  public Duration wall() {
    return started()
        .flatMap(from -> ended().map(to -> Duration.between(from, to)))
        .filter(wall -> !wall.isNegative())
        .orElse(Duration.ZERO);
  }

  /** What was to run; empty when no record has a plan. A rerun plans nothing that is new. */
  public SortedSet<Place> planned() {
    return reruns().first().stream()
        .map(Shard::plan)
        .filter(Objects::nonNull)
        .flatMap(plan -> plan.scenarios().stream().map(Place::of))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Whether the records name the tags of every scenario that the features have: the plan does, or
   * everything was selected.
   */
  public boolean knowsAllTags() {
    return selection().equals("all")
        || shards.stream()
            .map(Shard::plan)
            .anyMatch(plan -> plan != null && !plan.tags().isEmpty());
  }

  /** How many scenarios are in that state. */
  public long count(ScenarioStatus status) {
    return scenarios.stream().filter(scenario -> scenario.status() == status).count();
  }
}
