package dev.tollgate.verdict.load;

import dev.tollgate.evidence.Load;
import dev.tollgate.statistics.Growth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the levels of memory after equal phases say. The first phase is the warm-up, so that what
 * counts begins with its level; what was before all stands beside it for people.
 *
 * @param heap whether it is the heap; else what is resident
 * @param levels those that count, in order
 */
public record MemoryTrend(boolean heap, List<Load.Level> levels, Growth growth) {
  public MemoryTrend {
    levels = List.copyOf(levels);
  }

  /** The heap tells more than what is resident, and is taken where it is known. */
  static Optional<MemoryTrend> of(List<Load.Level> all) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    boolean heap = all.stream().anyMatch(Load.Level::heap);
    List<Load.Level> levels =
        all.stream()
            .filter(level -> level.heap() == heap && level.phase() > 0)
            .sorted(Comparator.comparingInt(Load.Level::phase))
            .toList();
    double[] bytes = levels.stream().mapToDouble(Load.Level::bytes).toArray();
    return Optional.of(new MemoryTrend(heap, levels, Growth.ofMemory(bytes, heap)));
  }

  /** {@code heap} or {@code resident memory}. */
  public String what() {
    return heap ? "heap" : "resident memory";
  }

  /** {@code grows by 3.1 MB with each phase (4 of 4 steps rise: 52, 55.1 MB)}. */
  public String words() {
    String basis = growth.why() + (levels.isEmpty() ? "" : ": " + list());
    return switch (growth.answer()) {
      case GROWS ->
          "grows by %s with each phase of the same work (%s)"
              .formatted(Amount.megabytes(growth.perPhase()), basis);
      case STEADY ->
          "comes to rest: %s with each phase, and up to %s is no growth (%s)"
              .formatted(
                  Amount.megabytes(growth.perPhase()), Amount.megabytes(growth.tolerance()), basis);
      case CANNOT_TELL -> "may grow or not, nobody can tell: %s".formatted(basis);
    };
  }

  private String list() {
    return levels.stream()
        .map(level -> Amount.megabytes((double) level.bytes()).replace(" MB", ""))
        .collect(Collectors.joining(", ", "", " MB"));
  }
}
