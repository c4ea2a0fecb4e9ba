package dev.tollgate.evidence;

import java.util.List;

/**
 * The scenarios that the run was to run, each as {@code features/x/y.feature:12} (for an outline,
 * the line of the example). What is planned and not in the record was not run.
 */
public record Plan(List<String> scenarios) implements Evidence {
  public Plan {
    scenarios = List.copyOf(scenarios);
  }
}
