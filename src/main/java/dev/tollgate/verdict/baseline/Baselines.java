package dev.tollgate.verdict.baseline;

import dev.tollgate.system.BadFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The baselines of systems: of each the figures of the run that others are compared with.
 *
 * @param all by system
 */
public record Baselines(Map<String, Figures> all) {
  /** Nothing to compare with. */
  public static final Baselines NONE = new Baselines(Map.of());

  private static final String FILE = "baseline.json";

  public Baselines {
    all = Map.copyOf(all);
  }

  /** Where the baseline of a system is kept, so that it can be committed with its features. */
  public static Path file(Path features, String system) {
    return features.resolve(system).resolve(FILE);
  }

  /**
   * Those that there are below a features folder.
   *
   * @throws BadFileException when one cannot be used, or is of another system
   */
  public static Baselines read(Path features) {
    Map<String, Figures> all = new TreeMap<>();
    for (String system : folders(features)) {
      Path file = file(features, system);
      if (Files.exists(file)) {
        all.put(system, ofSystem(FiguresFile.read(file), system, file));
      }
    }
    return new Baselines(all);
  }

  private static Figures ofSystem(Figures figures, String system, Path file) {
    if (figures.of(system).isEmpty()) {
      throw new BadFileException(
          file,
          0,
          "has no figures of %s; keep those of a run of it: ./tollgate baseline keep"
              .formatted(system));
    }
    return figures.only(system);
  }

  private static List<String> folders(Path features) {
    try (Stream<Path> folders = Files.list(features)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new BadFileException(features, 0, "cannot be listed: " + e.getMessage());
    }
  }

  public Optional<Figures> of(String system) {
    return Optional.ofNullable(all.get(system));
  }
}
