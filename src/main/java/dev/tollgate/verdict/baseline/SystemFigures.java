package dev.tollgate.verdict.baseline;

import dev.tollgate.evidence.RunInfo;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one system.
 *
 * @param target by its name; {@code unknown} when the record did not say
 * @param version what the target said that it is; null when nobody knows
 * @param items what became of the items, by their ids: {@code proven}, {@code failed}, {@code
 *     unproven}
 * @param features the scenarios, by the feature's path below the folder of the system
 * @param operations those that were called most, by name
 * @param stubs what Tollgate's own stubs took: a measure of the machine; null when none was called
 * @param loads what was measured of each load
 * @param texts a checksum of the text of each feature, by the same path: what tells an edited one
 */
public record SystemFigures(
    String name,
    String target,
    @Nullable String version,
    SortedMap<String, String> items,
    SortedMap<String, List<ScenarioFigures>> features,
    List<OperationFigures> operations,
    @Nullable OperationFigures stubs,
    List<LoadFigures> loads,
    SortedMap<String, String> texts) {
  /** A system whose paths are all different has as many operations as requests. */
  private static final int MOST_OPERATIONS = 40;

  public SystemFigures {
    items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    operations = List.copyOf(operations);
    loads = List.copyOf(loads);
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** Of a run without loads, on features whose text nobody knows. */
  public SystemFigures(
      String name,
      String target,
      @Nullable String version,
      SortedMap<String, String> items,
      SortedMap<String, List<ScenarioFigures>> features,
      List<OperationFigures> operations,
      @Nullable OperationFigures stubs) {
    this(name, target, version, items, features, operations, stubs, List.of(), new TreeMap<>());
  }

  static SystemFigures of(RecordedRun run, String system, Map<String, String> items) {
    List<RunInfo.Accepted> accepted =
        run.accepted().stream().filter(each -> each.system().equals(system)).toList();
    List<Double> stubs = CallerLatencies.ofStubs(run, system);
    return new SystemFigures(
        system,
        joined(accepted.stream().map(RunInfo.Accepted::target).toList(), "unknown"),
        accepted.size() == 1 ? accepted.get(0).targetVersion() : null,
        new TreeMap<>(items),
        features(run, system),
        operations(run, system),
        stubs.isEmpty() ? null : OperationFigures.of("stubs", stubs),
        LoadFigures.of(run, system),
        texts(run, system));
  }

  private static String joined(List<String> parts, String none) {
    return parts.isEmpty() ? none : parts.stream().distinct().collect(Collectors.joining(", "));
  }

  private static SortedMap<String, List<ScenarioFigures>> features(RecordedRun run, String system) {
    String folder = FOLDER + system + '/';
    SortedMap<String, List<RecordedScenario>> byFeature =
        run.scenarios().stream()
            .filter(scenario -> scenario.place().system().equals(system))
            .collect(
                Collectors.groupingBy(
                    scenario -> scenario.place().uri().substring(folder.length()),
                    TreeMap::new,
                    Collectors.toList()));
    SortedMap<String, List<ScenarioFigures>> features = new TreeMap<>();
    byFeature.forEach((feature, scenarios) -> features.put(feature, figures(scenarios)));
    return features;
  }

  private static SortedMap<String, String> texts(RecordedRun run, String system) {
    String folder = FOLDER + system + '/';
    SortedMap<String, String> texts = new TreeMap<>();
    run.accepted().stream()
        .filter(each -> each.system().equals(system) && each.files() != null)
        .forEach(each -> texts.put(ITS_FILES, String.valueOf(each.files())));
    // The last is that of a rerun, which is what the outcome is of.
    run.shards().stream()
        .flatMap(shard -> shard.texts().entrySet().stream())
        .filter(text -> text.getKey().startsWith(folder))
        .forEach(text -> texts.put(text.getKey().substring(folder.length()), text.getValue()));
    return texts;
  }

  private static List<ScenarioFigures> figures(List<RecordedScenario> scenarios) {
    Map<String, Long> names =
        scenarios.stream()
            .collect(Collectors.groupingBy(RecordedScenario::name, Collectors.counting()));
    return scenarios.stream()
        .map(each -> ScenarioFigures.of(each, Objects.equals(names.get(each.name()), 1L)))
        .toList();
  }

  private static List<OperationFigures> operations(RecordedRun run, String system) {
    List<OperationFigures> all = new ArrayList<>();
    CallerLatencies.of(run, system)
        .forEach((name, samples) -> all.add(OperationFigures.of(name, samples)));
    return all.stream()
        .sorted(Comparator.comparing(OperationFigures::count).reversed())
        .limit(MOST_OPERATIONS)
        .sorted(Comparator.comparing(OperationFigures::name))
        .toList();
  }

  /** Among the texts: of system.yml and the target's file, as {@link RunInfo.Accepted} has it. */
  static final String ITS_FILES = "system.yml";

  private static final String FOLDER = "features/";

  /** The path of a feature as places have it. */
  String uri(String feature) {
    return FOLDER + name + '/' + feature;
  }

  /** How many scenarios there are. */
  public int count() {
    return features.values().stream().mapToInt(List::size).sum();
  }

  /** How many of them passed. */
  public long passed() {
    return features.values().stream()
        .flatMap(List::stream)
        .filter(ScenarioFigures::isPassed)
        .count();
  }
}
