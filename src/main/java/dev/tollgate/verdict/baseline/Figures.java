package dev.tollgate.verdict.baseline;

import dev.tollgate.record.RecordedRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of a run, to compare others with: a function of its record and of what became of its
 * items.
 *
 * @param systems by name
 */
public record Figures(RunFigures run, List<SystemFigures> systems) {
  public Figures {
    systems = List.copyOf(systems);
  }

  /** Of a record alone, where nobody has judged it. */
  public static Figures of(RecordedRun run) {
    return of(run, Map.of());
  }

  /**
   * Of all systems of a run.
   *
   * @param items by system, what became of its items, by id: {@code proven}, {@code failed}, {@code
   *     unproven}
   */
  public static Figures of(RecordedRun run, Map<String, Map<String, String>> items) {
    return new Figures(
        RunFigures.of(run),
        run.systems().stream()
            .map(system -> SystemFigures.of(run, system, items.getOrDefault(system, Map.of())))
            .toList());
  }

  public Optional<SystemFigures> of(String system) {
    return systems.stream().filter(each -> each.name().equals(system)).findFirst();
  }

  /** The same of one system alone, as its baseline has them. */
  public Figures only(String system) {
    return new Figures(run, of(system).stream().toList());
  }
}
