package dev.tollgate.lint;

import dev.tollgate.system.ToBeWritten;
import java.util.List;
import java.util.Map;

/**
 * A scenario, or an example of an outline.
 *
 * @param feature the feature's name
 * @param line of the scenario, or of the outline
 * @param example which of the outline's examples it is, from 0; 0 for a scenario of no outline
 * @param tags with the {@code @}, its own and what it inherits, and the line of each
 */
record WrittenScenario(
    String feature,
    String name,
    int line,
    int example,
    Map<String, Integer> tags,
    List<WrittenStep> steps) {
  WrittenScenario {
    tags = Map.copyOf(tags);
    steps = List.copyOf(steps);
  }

  boolean isToBeWritten() {
    return ToBeWritten.says(tags.keySet());
  }
}
