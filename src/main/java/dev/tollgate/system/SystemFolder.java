package dev.tollgate.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code features/<system>/}: the files that describe a system, found by their names. */
public record SystemFolder(Path path) {

  /**
   * The systems below a features folder: each folder that holds a {@code system.yml}, by name.
   *
   * @throws BadFileException when there is no such folder, or no system in it
   */
  public static List<SystemFolder> all(Path features) {
    if (!Files.isDirectory(features)) {
      throw new BadFileException(
          features,
          0,
          "no such folder; run from the top of the project, or name it: --features <folder>");
    }
    try (Stream<Path> folders = Files.list(features)) {
      List<SystemFolder> systems =
          folders
              .filter(f -> Files.isRegularFile(f.resolve("system.yml")))
              .sorted()
              .map(SystemFolder::new)
              .toList();
      if (systems.isEmpty()) {
        throw new BadFileException(features, 0, "holds no system: no folder with a system.yml");
      }
      return systems;
    } catch (IOException e) {
      throw new BadFileException(features, 0, "cannot be listed: " + e.getMessage());
    }
  }

  public String name() {
    return path.getFileName().toString();
  }

  /**
   * @throws BadFileException with the line of what is wrong
   */
  public SystemDescription description() {
    YamlFile file = YamlFile.open(path.resolve("system.yml"));
    SystemDescription system = file.as(SystemDescription.class);
    Tokens tokens = system.tokens();
    if (tokens != null) {
      Dependency issuer = system.dependencies().get(tokens.issuer());
      if (issuer == null || issuer.plays() != Dependency.Plays.KEY_SET) {
        throw file.because(
            "issuer",
            "\""
                + tokens.issuer()
                + "\" is no dependency that plays key set; dependencies: "
                + String.join(", ", system.dependencies().keySet()));
      }
    }
    return system;
  }

  /**
   * A target of this system.
   *
   * @throws BadFileException when there is none of that name, naming those that there are
   */
  public TargetProfile target(String target) {
    Path file = path.resolve("targets").resolve(target + ".yml");
    if (!Files.exists(file)) {
      throw new BadFileException(
          file, 0, "no such target; targets of " + name() + ": " + String.join(", ", targets()));
    }
    return YamlFile.open(file).as(TargetProfile.class);
  }

  /** The names of its targets. */
  public List<String> targets() {
    try (Stream<Path> files = Files.list(path.resolve("targets"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".yml"))
          .map(n -> n.substring(0, n.length() - ".yml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Fills {@code ${name}} in a value of a target file. */
  public static String fill(String value, Map<String, String> values, Path file, String key) {
    return Placeholders.fill(
        value,
        values,
        unknown ->
            YamlFile.open(file)
                .because(
                    key,
                    "\""
                        + key
                        + "\" holds ${"
                        + unknown
                        + "}, which nobody fills; known: "
                        + String.join(", ", values.keySet().stream().sorted().toList())));
  }
}
