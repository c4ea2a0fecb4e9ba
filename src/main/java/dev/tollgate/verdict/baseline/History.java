package dev.tollgate.verdict.baseline;

import dev.tollgate.record.Place;
import dev.tollgate.system.BadFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of past runs.
 *
 * @param runs the newest first
 * @param troubles what lies there and cannot be read, a line each; a run is judged without it
 */
public record History(List<Figures> runs, List<String> troubles) {
  public static final History NONE = new History(List.of(), List.of());

  /** So many of the newest say how long a scenario takes now. */
  private static final int RECENT = 10;

  private static final Comparator<Figures> NEWEST_FIRST =
      Comparator.comparing(
              (Figures figures) ->
                  Optional.ofNullable(figures.run().started()).orElse(Instant.EPOCH))
          .thenComparing(figures -> figures.run().id())
          .reversed();

  public History {
    runs = List.copyOf(runs);
    troubles = List.copyOf(troubles);
  }

  /** What lies in the {@code history} below a folder of reports. */
  public static History read(Path reports) {
    List<Figures> runs = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    for (Path file : HistoryFolder.files(reports)) {
      try {
        runs.add(FiguresFile.read(file));
      } catch (BadFileException e) {
        // One that another run has just pruned is no trouble.
        if (Files.exists(file)) {
          troubles.add(String.valueOf(e.getMessage()));
        }
      }
    }
    return new History(runs.stream().sorted(NEWEST_FIRST).toList(), troubles);
  }

  /**
   * The runs that began before this one: what it is compared with is the same whenever one looks.
   */
  public History before(RunFigures run) {
    Instant started = run.started();
    return new History(
        runs.stream()
            .filter(each -> !each.run().id().equals(run.id()))
            .filter(each -> isBefore(each.run(), started))
            .toList(),
        troubles);
  }

  private static boolean isBefore(RunFigures run, @Nullable Instant moment) {
    Instant started = run.started();
    return started != null && moment != null && started.isBefore(moment);
  }

  /**
   * The newest run of that system on that target.
   *
   * @param whole whether it has to be one of all that the features had: beside a part of it nearly
   *     everything of a whole one would be new
   */
  public Optional<Figures> last(String system, String target, boolean whole) {
    return runs.stream()
        .filter(run -> run.run().whole() || !whole)
        .filter(run -> run.of(system).filter(it -> it.target().equals(target)).isPresent())
        .findFirst();
  }

  /** How long a scenario took, by its place: the median of the newest runs that ran it. */
  public Map<Place, Duration> durations() {
    Map<Place, List<Long>> all = new TreeMap<>();
    for (Figures run : runs) {
      for (SystemFigures system : run.systems()) {
        system.features().forEach((feature, its) -> add(all, system.uri(feature), its));
      }
    }
    return all.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, of -> median(of.getValue()), (a, b) -> a, TreeMap::new));
  }

  private static void add(Map<Place, List<Long>> to, String uri, List<ScenarioFigures> scenarios) {
    for (ScenarioFigures scenario : scenarios) {
      List<Long> its =
          to.computeIfAbsent(new Place(uri, scenario.line()), place -> new ArrayList<>());
      if (scenario.isEnded() && its.size() < RECENT) {
        its.add(scenario.ms());
      }
    }
    to.values().removeIf(List::isEmpty);
  }

  private static Duration median(List<Long> millis) {
    return Duration.ofMillis(millis.stream().sorted().toList().get(millis.size() / 2));
  }
}
