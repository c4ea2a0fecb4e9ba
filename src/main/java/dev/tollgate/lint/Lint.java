package dev.tollgate.lint;

import dev.tollgate.system.Policy;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks at all systems of a folder. */
public final class Lint {
  private final Path features;
  private final Vocabulary vocabulary;

  /**
   * @param features the folder of the systems
   */
  public Lint(Path features, Vocabulary vocabulary) {
    this.features = features;
    this.vocabulary = vocabulary;
  }

  /**
   * What came out.
   *
   * @param findings in the order of their files and lines
   * @param scenarios how many there are; an outline counts with each of its examples
   */
  public record Looked(List<Finding> findings, int features, long scenarios) {
    public Looked {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Finds what is wrong.
   *
   * @param asked folders or files; only what is found in them is of interest, and the systems of no
   *     other. Empty for all
   * @throws dev.tollgate.system.BadFileException when there is no such folder, or no system in it
   */
  public Looked at(List<Path> asked) {
    Findings findings = new Findings();
    Findings others = new Findings();
    List<LintedSystem> systems = new ArrayList<>();
    List<LintedSystem> all = new ArrayList<>();
    for (SystemFolder folder : SystemFolder.all(features)) {
      boolean meant = asked.isEmpty() || asked.stream().anyMatch(path -> meet(path, folder.path()));
      LintedSystem system = new SystemFiles(folder, meant ? findings : others).read();
      all.add(system);
      if (meant) {
        systems.add(system);
      }
    }
    lookBeside(all, findings);
    ItemChecks items = new ItemChecks(all, findings);
    ScenarioChecks scenarios = new ScenarioChecks(findings);
    StepChecks steps = new StepChecks(vocabulary, findings);
    KeptNames names = new KeptNames(vocabulary, findings);
    for (LintedSystem system : systems) {
      items.check(system);
      scenarios.check(system);
      steps.check(system);
      names.check(system);
    }
    return new Looked(
        findings.all().stream()
            .filter(
                one ->
                    asked.isEmpty()
                        || asked.stream()
                            .anyMatch(path -> whole(one.file()).startsWith(whole(path))))
            .toList(),
        systems.stream().mapToInt(each -> each.features().size()).sum(),
        systems.stream().mapToLong(each -> each.scenarios().count()).sum());
  }

  /** The policy, and folders that look like a system and are none. */
  private void lookBeside(List<LintedSystem> systems, Findings findings) {
    var unused = findings.read(() -> Policy.beside(features));
    try (Stream<Path> folders = Files.list(features)) {
      folders
          .filter(Files::isDirectory)
          .filter(path -> systems.stream().noneMatch(each -> each.folder().path().equals(path)))
          .filter(Lint::holdsFeatures)
          .forEach(
              path ->
                  findings.add(
                      path,
                      0,
                      "holds features and no system.yml, so that it is no system; add one"));
    } catch (IOException e) {
      throw new UncheckedIOException(features + " cannot be listed", e);
    }
  }

  private static boolean holdsFeatures(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".feature"));
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be listed", e);
    }
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static boolean meet(Path one, Path other) {
    Path here = whole(one);
    Path there = whole(other);
    return here.startsWith(there) || there.startsWith(here);
  }
}
