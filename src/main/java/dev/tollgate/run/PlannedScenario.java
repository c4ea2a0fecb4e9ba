package dev.tollgate.run;

import dev.tollgate.system.ToBeWritten;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * A scenario that is to run.
 *
 * @param feature the file, from the top of the project
 * @param line of the scenario, or of the example of an outline; 0 when it is not known
 * @param tags each with its {@code @}, in the order of the alphabet
 */
public record PlannedScenario(String feature, int line, List<String> tags) {
  public PlannedScenario {
    tags = List.copyOf(tags);
  }

  static PlannedScenario of(TestIdentifier test) {
    Optional<FileSource> source =
        test.getSource().filter(FileSource.class::isInstance).map(FileSource.class::cast);
    return new PlannedScenario(
        source.map(s -> RecordedUris.ofWorkingDirectory().shorten(s.getUri())).orElse(""),
        source.flatMap(FileSource::getPosition).map(p -> p.getLine()).orElse(0),
        test.getTags().stream().map(t -> "@" + t.getName()).sorted().toList());
  }

  /** Whether no other scenario may run beside it on the same instance. */
  public boolean alone() {
    return tags.contains("@alone") || last();
  }

  /**
   * Whether it runs alone once all others are done, on the instance that they ran on: it is about
   * what is there when they are, or it measures times.
   */
  public boolean last() {
    return tags.contains("@last") || timed();
  }

  /** Whether nobody has written it yet: it asks nothing of a target. */
  public boolean toBeWritten() {
    return ToBeWritten.says(tags);
  }

  /** Whether it measures times: whatever else the machine does meanwhile it would measure too. */
  public boolean timed() {
    return tags.contains("@timed");
  }

  /** The system that it belongs to: the folder of its file. */
  public String system() {
    String[] parts = feature.split("/", -1);
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }

  /**
   * The same wherever the folder of the systems lies: {@code features/shop/x.feature:12}. Records
   * are read so too.
   */
  public String place() {
    int features = feature.lastIndexOf("/features/");
    return feature.substring(features + 1) + ":" + line;
  }

  /** {@code features/x.feature:12}. */
  @Override
  public String toString() {
    return feature + ":" + line;
  }
}
