package dev.tollgate.lint;

import dev.tollgate.system.Checklist;
import dev.tollgate.system.SystemDescription;
import dev.tollgate.system.SystemFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a system.
 *
 * @param checklist null when it is missing or broken
 * @param descriptions of it, as it is and as it is on each of its targets; none when it is broken
 */
record LintedSystem(
    SystemFolder folder,
    @Nullable Checklist checklist,
    List<SystemDescription> descriptions,
    List<FeatureFile> features) {
  LintedSystem {
    descriptions = List.copyOf(descriptions);
    features = List.copyOf(features);
  }

  Path checklistFile() {
    return folder.path().resolve("checklist.md");
  }

  Stream<WrittenScenario> scenarios() {
    return features.stream().flatMap(feature -> feature.scenarios().stream());
  }

  void eachScenario(BiConsumer<Path, WrittenScenario> look) {
    features.forEach(
        feature -> feature.scenarios().forEach(scenario -> look.accept(feature.path(), scenario)));
  }

  /** Whether a scenario of it is more than one still to be written. */
  boolean hasBegun() {
    return scenarios().anyMatch(scenario -> !scenario.isToBeWritten());
  }
}
