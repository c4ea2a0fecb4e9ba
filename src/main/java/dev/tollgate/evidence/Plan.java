package dev.tollgate.evidence;

import java.util.List;
import java.util.Map;

/**
 * What the run was to run. What is planned and not in the record was not run.
 *
 * @param scenarios the scenarios, each as {@code features/x/y.feature:12} (for an outline, the line
 *     of the example)
 * @param tags the tags of every scenario that the systems' features have, selected or not, by the
 *     same place, each with its {@code @}: an item whose scenarios never began can then be told
 *     from one that no scenario carries. Empty when nobody looked
 */
public record Plan(List<String> scenarios, Map<String, List<String>> tags) implements Evidence {
  public Plan {
    scenarios = List.copyOf(scenarios);
    // A record from before the tags has none.
    tags = tags == null ? Map.of() : Map.copyOf(tags);
  }

  public Plan(List<String> scenarios) {
    this(scenarios, Map.of());
  }
}
