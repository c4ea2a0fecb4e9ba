package dev.tollgate.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The checklists of all systems, in the order of their names. */
public record Checklists(List<Checklist> all) {
  public Checklists {
    all = List.copyOf(all);
  }

  /**
   * Reads every {@code <featuresDir>/<system>/checklist.md}, and what the {@code system.yml} beside
   * it says of its items.
   *
   * @throws BadFileException when the directory is none, or a checklist breaks the format, or two
   *     of them use one id, or {@code system.yml} names an item that is none
   */
  public static Checklists read(Path featuresDir) {
    try (Stream<Path> systems = Files.list(featuresDir)) {
      List<Checklist> all =
          systems
              .filter(system -> Files.isRegularFile(system.resolve("checklist.md")))
              .sorted(Comparator.comparing(system -> system.getFileName().toString()))
              .map(SystemFolder::new)
              .map(Checklists::read)
              .toList();
      requireDistinctIds(featuresDir, all);
      return new Checklists(all);
    } catch (IOException e) {
      throw new BadFileException(
          featuresDir, 0, "cannot be listed; it should hold a folder for each system");
    }
  }

  /**
   * The checklist of one system, whatever the others have.
   *
   * @throws BadFileException when it is not there or breaks the format, or {@code system.yml} names
   *     an item that is none
   */
  public static Checklist read(SystemFolder system) {
    Checklist checklist =
        ChecklistReader.read(system.path().resolve("checklist.md"), system.name());
    return checklist.with(system.unproven(checklist), system.compared(checklist));
  }

  public Optional<Checklist> of(String system) {
    return all.stream().filter(checklist -> checklist.system().equals(system)).findFirst();
  }

  private static void requireDistinctIds(Path featuresDir, List<Checklist> all) {
    Map<String, String> systems = new HashMap<>();
    for (Checklist checklist : all) {
      for (Item item : checklist.items().toList()) {
        String other = systems.putIfAbsent(item.id(), checklist.system());
        if (other != null) {
          throw new BadFileException(
              featuresDir.resolve(checklist.system()).resolve("checklist.md"),
              item.line(),
              "%s is an item of %s already; an id means one thing".formatted(item.id(), other));
        }
      }
    }
  }
}
