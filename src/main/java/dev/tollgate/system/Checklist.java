package dev.tollgate.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one system must be shown to do: {@code features/<system>/checklist.md}.
 *
 * @param system the folder that it stands in
 * @param unproven why items have no scenario yet, by their ids; {@code system.yml} says so
 * @param compared items that a comparison with the baseline decides, by their ids; {@code
 *     system.yml} says so
 * @param lines the file as it was read, to be written back ticked
 */
public record Checklist(
    String system,
    String title,
    List<Section> sections,
    Map<String, String> unproven,
    Map<String, ComparedBy> compared,
    List<String> lines) {
  public Checklist {
    sections = List.copyOf(sections);
    unproven = Map.copyOf(unproven);
    compared = Map.copyOf(compared);
    lines = List.copyOf(lines);
  }

  /** Why the item has no scenario yet; empty where it should have one. */
  public Optional<String> whyUnproven(Item item) {
    return Optional.ofNullable(unproven.get(item.id()));
  }

  /** How a comparison with the baseline decides the item; empty where its scenarios alone do. */
  public Optional<ComparedBy> comparedBy(Item item) {
    return Optional.ofNullable(compared.get(item.id()));
  }

  Checklist with(Map<String, String> unproven, Map<String, ComparedBy> compared) {
    return new Checklist(system, title, sections, unproven, compared, lines);
  }

  public Stream<Item> items() {
    return sections.stream().flatMap(section -> section.items().stream());
  }
}
