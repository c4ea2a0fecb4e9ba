package dev.tollgate;

import dev.tollgate.lint.Lint;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.vocabulary.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks features and the files beside them without running anything. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description =
        "Checks features and the files beside them, and runs nothing: steps, items, names, files"
            + " that are not there. Each finding is a line: file, line, what was found, what to do.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing was found",
      "1:something was found",
      "2:it could not be checked",
      "64:wrong usage"
    },
    footer = {
      "",
      "Examples:",
      "  tollgate lint",
      "  tollgate lint features/shop",
      "  tollgate lint features/shop/orders.feature"
    })
final class LintCommand implements Callable<Integer>, OfFiles {
  private static final int FOUND = 1;
  private static final Path FEATURES = Path.of("features");

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Folders or names of systems, or files in them (all systems).")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--features",
      paramLabel = "FOLDER",
      description = "The folder of the systems (features, or where the first PATH lies).")
  private @Nullable Path features;

  @Override
  public Integer call() {
    Path systems = Objects.requireNonNullElse(features, FEATURES);
    List<Path> asked =
        paths.stream().map(path -> WrittenPath.in(systems, path).normalize()).toList();
    for (Path path : asked) {
      if (!Files.exists(path)) {
        throw new UnusableSelectionException(path + ": no such file or folder");
      }
    }
    Path folder = features != null ? features : asked.isEmpty() ? FEATURES : around(asked.get(0));
    for (Path path : asked) {
      if (!path.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
        throw new UnusableSelectionException(
            path
                + ": not in the folder of a system below "
                + folder
                + "; name that with --features");
      }
    }
    Lint.Looked looked = new Lint(folder, Vocabulary.of(RunCommand.GLUE)).at(asked);
    looked.findings().forEach(System.out::println);
    System.out.println(
        (looked.findings().isEmpty() ? "nothing" : looked.findings().size())
            + " found in "
            + count(looked.features(), "feature")
            + " with "
            + count(looked.scenarios(), "scenario"));
    return looked.findings().isEmpty() ? 0 : FOUND;
  }

  private static String count(long number, String of) {
    return number + " " + of + (number == 1 ? "" : "s");
  }

  /** The folder of the systems that a path is, or lies in. */
  private static Path around(Path path) {
    for (Path each = path.toAbsolutePath(); each != null; each = each.getParent()) {
      if (Files.isRegularFile(each.resolve("system.yml"))) {
        return Objects.requireNonNullElse(each.getParent(), Path.of("."));
      }
    }
    return path;
  }
}
