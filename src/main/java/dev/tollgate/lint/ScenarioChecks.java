package dev.tollgate.lint;

import java.util.HashMap;
import java.util.Map;

/** Scenarios that show nothing, and names that stand for two of them. */
final class ScenarioChecks {
  private final Findings findings;

  ScenarioChecks(Findings findings) {
    this.findings = findings;
  }

  void check(LintedSystem system) {
    // The figures of two runs are compared by these.
    Map<String, String> names = new HashMap<>();
    system.eachScenario(
        (file, scenario) -> {
          if (scenario.steps().isEmpty()) {
            findings.add(
                file,
                scenario.line(),
                "'%s' has no steps, so that it shows nothing; write them"
                    .formatted(scenario.name()));
          } else if (scenario.steps().stream().noneMatch(WrittenStep::outcome)) {
            findings.add(
                file,
                scenario.line(),
                "'%s' has no Then, so that it shows nothing; say what must come out"
                    .formatted(scenario.name()));
          }
          if (scenario.example() == 0) {
            String place = file.getFileName() + ":" + scenario.line();
            String before = names.putIfAbsent(scenario.feature() + '\n' + scenario.name(), place);
            if (before != null) {
              findings.add(
                  file,
                  scenario.line(),
                  "'%s' is the name of %s too; give it another, by which people can tell them apart"
                      .formatted(scenario.name(), before));
            }
          }
        });
  }
}
