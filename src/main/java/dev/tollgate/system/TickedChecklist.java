package dev.tollgate.system;

import java.util.function.Function;
import java.util.regex.Matcher;

/** A checklist written back: the same file, with a box ticked for each item that is proven. */
public final class TickedChecklist {
  private TickedChecklist() {}

  /**
   * The file's text. Read again it is the same checklist; notes that it had before are replaced.
   *
   * @param ticks what became of each item
   */
  public static String of(Checklist checklist, Function<Item, Tick> ticks) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < checklist.lines().size(); i++) {
      String line = checklist.lines().get(i);
      if (!Tick.isNote(line.stripTrailing())) {
        text.append(ticked(checklist, line, i + 1, ticks)).append('\n');
      }
    }
    return text.toString();
  }

  private static String ticked(
      Checklist checklist, String line, int number, Function<Item, Tick> ticks) {
    Matcher parts = ChecklistReader.ITEM.matcher(line.stripTrailing());
    if (!parts.matches()) {
      return line;
    }
    Item item = checklist.items().filter(each -> each.line() == number).findFirst().orElseThrow();
    Tick tick = ticks.apply(item);
    String box = tick.proven() ? "- [x] " : "- [ ] ";
    return box + line.substring(box.length()) + '\n' + tick.note();
  }
}
