package dev.tollgate.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one checklist. The format is a contract: {@code # title}, {@code ## section}, {@code - [ ]
 * ID · severity · text}, lines of context that start with {@code >}, and the lines that a ticked
 * checklist has below its items. Anything else is an error, for a line that is passed over could be
 * a requirement that nobody checks.
 */
final class ChecklistReader {
  static final Pattern ITEM =
      Pattern.compile("- \\[[ xX]] ([A-Z]{2,}(?:-[A-Z0-9]+)+) · (\\S+) · (\\S.*)");

  private final Path file;
  private final List<String> lines;
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private @Nullable String title;
  private @Nullable String section;
  private List<Item> items = new ArrayList<>();

  private ChecklistReader(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  static Checklist read(Path file, String system) {
    try {
      return new ChecklistReader(file, Files.readAllLines(file)).parse(system);
    } catch (IOException e) {
      throw new BadFileException(file, 0, "cannot be read as UTF-8 text: " + e.getMessage());
    }
  }

  private Checklist parse(String system) {
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i).stripTrailing(), i + 1);
    }
    endSection();
    if (title == null) {
      throw new BadFileException(file, 0, "has no title; begin it with a line '# <title>'");
    }
    if (seen.isEmpty()) {
      throw new BadFileException(
          file, 0, "has no items; write them as '- [ ] ID · severity · text' below a '## section'");
    }
    return new Checklist(system, title, sections, Map.of(), Map.of(), lines);
  }

  private void line(String line, int number) {
    if (line.startsWith("# ") && title == null) {
      title = line.substring(2).strip();
    } else if (line.startsWith("## ")) {
      endSection();
      section = line.substring(3).strip();
    } else if (line.startsWith("- [")) {
      items.add(item(line, number));
    } else if (!line.isBlank() && !line.startsWith(">") && !Tick.isNote(line)) {
      throw new BadFileException(
          file,
          number,
          "'%s' is no title, section, item, or context; context begins with '>', an item with '- [ ] '"
              .formatted(line));
    }
  }

  private void endSection() {
    if (section != null) {
      sections.add(new Section(section, items));
    }
    items = new ArrayList<>();
  }

  private Item item(String line, int number) {
    Matcher parts = ITEM.matcher(line);
    if (!parts.matches()) {
      throw new BadFileException(
          file,
          number,
          "'%s' is no item; write '- [ ] ID · severity · text', the id in capitals (CP-AUTH-3)"
              .formatted(line));
    }
    if (section == null) {
      throw new BadFileException(file, number, "stands before the first '## section'");
    }
    String id = parts.group(1);
    Severity severity =
        Severity.of(parts.group(2))
            .orElseThrow(
                () ->
                    new BadFileException(
                        file,
                        number,
                        "'%s' is no severity; use critical, high, medium or low"
                            .formatted(parts.group(2))));
    Integer before = seen.putIfAbsent(id, number);
    if (before != null) {
      throw new BadFileException(
          file, number, "%s is used twice; line %d has it too".formatted(id, before));
    }
    return new Item(id, severity, parts.group(3), number);
  }
}
