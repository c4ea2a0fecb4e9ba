package dev.tollgate.system;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one system must be shown to do: {@code features/<system>/checklist.md}.
 *
 * @param system the folder that it stands in
 * @param lines the file as it was read, to be written back ticked
 */
public record Checklist(String system, String title, List<Section> sections, List<String> lines) {
  public Checklist {
    sections = List.copyOf(sections);
    lines = List.copyOf(lines);
  }

  public Stream<Item> items() {
    return sections.stream().flatMap(section -> section.items().stream());
  }
}
