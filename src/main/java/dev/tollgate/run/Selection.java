package dev.tollgate.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which scenarios are to run.
 *
 * @param features folders, files, or files with a line
 * @param tags a Cucumber tag expression; null for all
 * @param name a regular expression that a part of their name matches; null for all
 */
public record Selection(List<FeaturePath> features, @Nullable String tags, @Nullable String name) {
  public Selection {
    features = List.copyOf(features);
  }

  public Selection(List<FeaturePath> features, @Nullable String tags) {
    this(features, tags, null);
  }

  /**
   * A folder or a file, and perhaps the line of a scenario in it.
   *
   * @param line 0 for all
   */
  public record FeaturePath(Path path, int line) {
    /** {@code features/x.feature:12}, or a path alone. */
    public static FeaturePath of(String written) {
      int colon = written.lastIndexOf(':');
      if (colon > 0 && written.substring(colon + 1).matches("\\d{1,7}")) {
        return new FeaturePath(
            Path.of(written.substring(0, colon)), Integer.parseInt(written.substring(colon + 1)));
      }
      return new FeaturePath(Path.of(written), 0);
    }

    @Override
    public String toString() {
      return line == 0 ? path.toString() : path + ":" + line;
    }
  }

  /** In the words of the command line. */
  @Override
  public String toString() {
    String paths = features.stream().map(FeaturePath::toString).collect(Collectors.joining(" "));
    return paths
        + (tags == null ? "" : " --tags \"" + tags + "\"")
        + (name == null ? "" : " --name \"" + name + "\"");
  }
}
