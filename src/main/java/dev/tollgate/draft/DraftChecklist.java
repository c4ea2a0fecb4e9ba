package dev.tollgate.draft;

import java.util.List;

/**
 * A checklist with an id for each requirement.
 *
 * @param given whether somebody had one already
 * @param idsAdded how many requirements had no id
 * @param severitiesAdded how many had no severity
 */
record DraftChecklist(
    String title, List<DraftSection> sections, boolean given, int idsAdded, int severitiesAdded) {
  DraftChecklist {
    sections = List.copyOf(sections);
  }

  long size() {
    return sections.stream().mapToLong(section -> section.items().size()).sum();
  }

  /** As {@code checklist.md} has it. */
  String text() {
    StringBuilder text = new StringBuilder("# " + title + "\n");
    for (DraftSection section : sections) {
      text.append("\n## ").append(section.title()).append('\n');
      section.context().forEach(line -> text.append("> ").append(line).append('\n'));
      for (DraftItem item : section.items()) {
        text.append(
            "- [ ] %s · %s · %s\n".formatted(item.id(), item.severity().word(), item.text()));
      }
    }
    return text.toString();
  }
}
