package dev.tollgate.lint;

import java.nio.file.Path;
import java.util.List;

/**
 * A feature file as it was read.
 *
 * @param broken where it is no Gherkin; it has no scenarios then
 */
record FeatureFile(Path path, List<WrittenScenario> scenarios, List<Finding> broken) {
  FeatureFile {
    scenarios = List.copyOf(scenarios);
    broken = List.copyOf(broken);
  }
}
