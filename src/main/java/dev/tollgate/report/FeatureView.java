package dev.tollgate.report;

import java.util.List;

/** The scenarios of one feature file, in its order. */
public record FeatureView(String uri, String name, List<ScenarioView> scenarios) {
  public FeatureView {
    scenarios = List.copyOf(scenarios);
  }

  public long passed() {
    return scenarios.stream().filter(scenario -> scenario.why().isEmpty()).count();
  }
}
