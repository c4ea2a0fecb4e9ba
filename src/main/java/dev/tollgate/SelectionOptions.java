package dev.tollgate;

import dev.tollgate.run.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenarios the command line asks for. */
final class SelectionOptions {
  @Parameters(
      paramLabel = "PATH",
      description =
          "Feature files or folders, the name of a system, or file:line of one scenario (all"
              + " features).")
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
    List<Selection.FeaturePath> all =
        paths.isEmpty()
            ? List.of(new Selection.FeaturePath(features, 0))
            : paths.stream().map(path -> in(features, Selection.FeaturePath.of(path))).toList();
    return new Selection(all, tags, name);
  }

  private static Selection.FeaturePath in(Path features, Selection.FeaturePath path) {
    return new Selection.FeaturePath(WrittenPath.in(features, path.path()), path.line());
  }

  /**
   * The folder of the systems that the paths are in: {@code my/features} for a feature or a system
   * below it, and for itself; empty where they do not tell.
   */
  Optional<Path> systems() {
    return paths.stream()
        .findFirst()
        .map(path -> Selection.FeaturePath.of(path).path().toAbsolutePath().normalize())
        .flatMap(SelectionOptions::systemsOf)
        .map(SelectionOptions::fromHere);
  }

  private static Optional<Path> systemsOf(Path path) {
    for (Path each = path; each != null; each = each.getParent()) {
      if (isSystem(each)) {
        return Optional.ofNullable(each.getParent());
      }
    }
    return hasSystem(path) ? Optional.of(path) : Optional.empty();
  }

  /** As a person here would write it: {@code features}, and not the whole way to it. */
  private static Path fromHere(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return folder.startsWith(here) && !folder.equals(here) ? here.relativize(folder) : folder;
  }

  private static boolean isSystem(Path folder) {
    return Files.isRegularFile(folder.resolve("system.yml"));
  }

  private static boolean hasSystem(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> within = Files.list(folder)) {
      return within.anyMatch(SelectionOptions::isSystem);
    } catch (IOException e) {
      // What cannot be read is told of where it is read.
      return false;
    }
  }

  /** Whether something is asked for. */
  boolean given() {
    return !paths.isEmpty() || tags != null || name != null;
  }
}
