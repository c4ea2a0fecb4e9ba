package dev.tollgate;

import dev.tollgate.run.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenarios the command line asks for. */
final class SelectionOptions {
  @Parameters(
      paramLabel = "PATH",
      description = "Feature files or folders, or file:line of one scenario (all features).")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--tags",
      paramLabel = "EXPRESSION",
      description = "Only the scenarios that it holds for: \"@smoke and not @slow\".")
  private @Nullable String tags;

  @Option(
      names = "--name",
      paramLabel = "REGEX",
      description =
          "Only the scenarios of which a part of the name matches it: \"^An order\". Upper and lower"
              + " case count, unless it begins with (?i).")
  private @Nullable String name;

  /** The features that are in the folder where nobody names a path. */
  Selection in(Path features) {
    List<String> all = paths.isEmpty() ? List.of(features.toString()) : paths;
    return new Selection(all.stream().map(Selection.FeaturePath::of).toList(), tags, name);
  }

  /** Whether something is asked for. */
  boolean given() {
    return !paths.isEmpty() || tags != null || name != null;
  }
}
