package dev.tollgate.run;

import java.util.Optional;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * A scenario that is to run.
 *
 * @param feature the file, from the top of the project
 * @param line of the scenario, or of the example of an outline; 0 when it is not known
 * @param alone whether it is tagged {@code @alone}
 */
public record PlannedScenario(String feature, int line, boolean alone) {

  static PlannedScenario of(TestIdentifier test) {
    Optional<FileSource> source =
        test.getSource().filter(FileSource.class::isInstance).map(FileSource.class::cast);
    return new PlannedScenario(
        source.map(s -> RecordedUris.ofWorkingDirectory().shorten(s.getUri())).orElse(""),
        source.flatMap(FileSource::getPosition).map(p -> p.getLine()).orElse(0),
        test.getTags().contains(TestTag.create("alone")));
  }

  /** The system that it belongs to: the folder of its file. */
  public String system() {
    String[] parts = feature.split("/", -1);
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }

  /** {@code features/x.feature:12}. */
  @Override
  public String toString() {
    return feature + ":" + line;
  }
}
