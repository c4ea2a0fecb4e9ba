package dev.tollgate.record;

import dev.tollgate.evidence.Stray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts the shards of a run together, and the runs that ran again what another left; and finds what
 * was planned and never began. A scenario is there once, whatever the records say.
 */
final class Merge {
  private final List<ShardReader> shards;
  private final Map<Place, RecordedScenario> known = new TreeMap<>();
  private final Set<Place> begun = new HashSet<>();
  private final Set<Place> planned = new HashSet<>();
  private final Reruns reruns;
  private final List<Doubled> doubled = new ArrayList<>();

  /** What one record has of a scenario. */
  private record Try(Shard shard, RecordedScenario scenario) {}

  private Merge(List<ShardReader> shards) {
    this.shards = shards;
    this.reruns = new Reruns(shards.stream().map(ShardReader::shard).toList());
  }

  static RecordedRun of(List<ShardReader> shards) {
    return new Merge(shards).run();
  }

  private RecordedRun run() {
    List<RecordedScenario> ran = ran();
    ran.forEach(scenario -> begun.add(scenario.place()));
    all(shard -> shard.scenarios.known())
        .forEach(scenario -> known.put(scenario.place(), scenario));
    shards.stream()
        .map(shard -> shard.evidence.plan)
        .filter(Objects::nonNull)
        .forEach(
            plan -> {
              plan.scenarios().forEach(text -> planned.add(Place.of(text)));
              plan.tags().forEach((text, tags) -> knowTags(Place.of(text), tags));
            });
    return new RecordedRun(
        shards.stream().map(ShardReader::shard).toList(),
        Stream.concat(ran.stream(), notRun())
            .sorted(Comparator.comparing(RecordedScenario::place))
            .toList(),
        notSelected(),
        all(shard -> shard.evidence.shared).sorted(JournalEntry.IN_ORDER).toList(),
        all(shard -> shard.evidence.strays)
            .sorted(Comparator.comparingLong((Stray stray) -> stray.exchange().startNanos()))
            .toList(),
        all(shard -> shard.brokenFeatures)
            .sorted(Comparator.comparing(BrokenFeature::place))
            .distinct()
            .toList(),
        all(shard -> shard.hookFailures).toList(),
        doubled);
  }

  /** One for each place, from all tries of it. */
  private List<RecordedScenario> ran() {
    Map<Place, List<Try>> tries = new TreeMap<>();
    shards.stream()
        // A rerun comes after what it reruns, whatever the clocks say.
        .sorted(Comparator.comparing(reader -> reruns.line(reader.shard()).size()))
        .forEach(
            reader ->
                reader
                    .scenarios
                    .build()
                    .forEach(
                        scenario ->
                            tries
                                .computeIfAbsent(scenario.place(), place -> new ArrayList<>())
                                .add(new Try(reader.shard(), scenario))));
    return tries.entrySet().stream().map(each -> one(each.getKey(), each.getValue())).toList();
  }

  private RecordedScenario one(Place place, List<Try> all) {
    Tries tries = new Tries(all.stream().map(Try::scenario).toList());
    if (tries.doubled() || tries.changed() || !inOneLine(all)) {
      Set<String> files = new LinkedHashSet<>();
      all.forEach(each -> files.add(each.shard().file()));
      doubled.add(new Doubled(place, List.copyOf(files)));
    }
    return tries.outcome();
  }

  /** Whether each of the records reruns those before it. */
  private boolean inOneLine(List<Try> all) {
    List<Shard> line = reruns.line(all.get(all.size() - 1).shard());
    return all.stream().allMatch(each -> line.contains(each.shard()));
  }

  private void knowTags(Place place, List<String> tags) {
    known.putIfAbsent(place, RecordedScenario.notRun(place, "", place.toString(), tags));
  }

  private Stream<RecordedScenario> notRun() {
    return planned.stream()
        .filter(place -> !begun.contains(place))
        .map(
            place ->
                Objects.requireNonNullElseGet(
                    known.get(place),
                    () -> RecordedScenario.notRun(place, "", place.toString(), List.of())));
  }

  private List<NotSelected> notSelected() {
    return known.values().stream()
        .filter(each -> !begun.contains(each.place()) && !planned.contains(each.place()))
        .map(each -> new NotSelected(each.place(), each.tags()))
        .toList();
  }

  private <T> Stream<T> all(Function<ShardReader, Collection<T>> part) {
    return shards.stream().flatMap(shard -> part.apply(shard).stream());
  }
}
