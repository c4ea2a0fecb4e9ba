package dev.tollgate.draft;

import dev.tollgate.system.BadFileException;
import dev.tollgate.system.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as people keep one: headings, and a bullet or a number for each requirement, with ids
 * or without. All else stays as context, so that nothing is lost.
 */
final class GivenChecklist {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.*)");
  private static final Pattern BULLET =
      Pattern.compile("\\s*(?:[-*+]|\\d{1,3}[.)])\\s+(?:\\[[ xX]]\\s*)?(.*)");

  /** What a report has noted below an item. */
  private static final Pattern NOTE =
      Pattern.compile("\\s+- \\*\\*(?:proven|failed|unproven)\\*\\*.*");

  private final Path file;
  private final Set<String> others;
  private final List<WrittenSection> sections = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private @Nullable String title;

  private GivenChecklist(Path file, Set<String> others) {
    this.file = file;
    this.others = others;
  }

  /**
   * Reads it, and gives an id to whatever has none.
   *
   * @param name of the system, where the file has no title
   * @param prefix of the ids
   * @param others the ids of other systems
   * @throws BadFileException with the line, when it cannot be read as one
   */
  static DraftChecklist read(Path file, String name, String prefix, Set<String> others) {
    GivenChecklist given = new GivenChecklist(file, others);
    try {
      List<String> text = Files.readAllLines(file);
      for (int i = 0; i < text.size(); i++) {
        given.line(text.get(i).stripTrailing(), i + 1);
      }
    } catch (IOException e) {
      throw new BadFileException(file, 0, "cannot be read as UTF-8 text: " + e.getMessage());
    }
    return given.drafted(name, prefix);
  }

  private void line(String line, int number) {
    Matcher heading = HEADING.matcher(line);
    Matcher bullet = BULLET.matcher(line);
    if (line.isBlank()
        || NOTE.matcher(line).matches()
        || line.matches("([-*_])\\1{2,}|<!--.*-->")) {
      return;
    }
    if (line.strip().startsWith("|")) {
      throw new BadFileException(
          file, number, "is a row of a table; write each requirement in a line '- [ ] text'");
    }
    if (heading.matches()) {
      heading(heading.group(1).length(), heading.group(2).strip());
    } else if (bullet.matches()) {
      add(WrittenItem.of(bullet.group(1), file, number));
    } else if (Character.isWhitespace(line.charAt(0)) && !section().items().isEmpty()) {
      section().goOn(line);
    } else {
      section().context().add(line.replaceFirst("^>\\s?", "").strip());
    }
  }

  private void heading(int depth, String text) {
    if (depth == 1 && title == null && sections.isEmpty()) {
      title = text;
    } else {
      sections.add(new WrittenSection(text));
    }
  }

  private void add(WrittenItem item) {
    if (item.id() != null) {
      if (others.contains(item.id())) {
        throw new BadFileException(
            file,
            item.line(),
            "%s is an item of another system; an id means one thing in all of them: give it another one"
                .formatted(item.id()));
      }
      Integer before = lines.putIfAbsent(item.id(), item.line());
      if (before != null) {
        throw new BadFileException(
            file, item.line(), "%s is used twice; line %d has it too".formatted(item.id(), before));
      }
    }
    section().items().add(item);
  }

  private WrittenSection section() {
    if (sections.isEmpty()) {
      sections.add(new WrittenSection(Objects.requireNonNullElse(title, "Requirements")));
    }
    return sections.get(sections.size() - 1);
  }

  private DraftChecklist drafted(String name, String prefix) {
    List<WrittenItem> all = sections.stream().flatMap(each -> each.items().stream()).toList();
    if (all.isEmpty()) {
      throw new BadFileException(
          file,
          0,
          "has no items; write each requirement in a line '- [ ] text' below a '## section'");
    }
    Ids ids = new Ids(prefix, lines.keySet());
    List<DraftSection> drafted = new ArrayList<>();
    for (WrittenSection section : sections) {
      String stem = section.items().isEmpty() ? "" : ids.stem(section.title(), section.ids());
      Function<WrittenItem, DraftItem> withId =
          item ->
              new DraftItem(
                  item.id() == null ? ids.next(stem) : item.id(),
                  Objects.requireNonNullElse(item.severity(), Severity.HIGH),
                  item.text(),
                  Call.namedIn(item.text()));
      drafted.add(
          new DraftSection(
              section.title(), section.context(), section.items().stream().map(withId).toList()));
    }
    return new DraftChecklist(
        Objects.requireNonNullElse(title, name),
        drafted,
        true,
        (int) all.stream().filter(item -> item.id() == null).count(),
        (int) all.stream().filter(item -> item.severity() == null).count());
  }
}
