package dev.tollgate.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for the scenarios in a page while it is written: one is shown when an element has its name.
 * It goes by what is written and by nothing that says what should be. Text cannot pass for an
 * element, for its {@code <} is escaped.
 */
final class ShownScenarios extends FilterWriter {
  private static final String NAME = " id=\"";

  private final Set<String> shown = new HashSet<>();
  private final StringBuilder tag = new StringBuilder();
  private boolean inTag;

  ShownScenarios(Writer to) {
    super(to);
  }

  /** Those that no element has had the name of so far. */
  List<Placed> missing(List<Placed> scenarios) {
    return scenarios.stream().filter(placed -> !shown.contains(placed.anchor())).toList();
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    look(text.substring(from, from + length));
    out.write(text, from, length);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    look(new String(text, from, length));
    out.write(text, from, length);
  }

  @Override
  public void write(int character) throws IOException {
    look(String.valueOf((char) character));
    out.write(character);
  }

  /** A tag may come in several pieces. */
  private void look(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf(inTag ? '>' : '<', at);
      if (inTag) {
        tag.append(text, at, end < 0 ? text.length() : end);
      }
      if (end < 0) {
        return;
      }
      if (inTag) {
        take(tag.toString());
        tag.setLength(0);
      }
      inTag = !inTag;
      at = end + 1;
    }
  }

  private void take(String element) {
    int name = element.indexOf(NAME);
    int end = name < 0 ? -1 : element.indexOf('"', name + NAME.length());
    if (end >= 0) {
      shown.add(element.substring(name + NAME.length(), end));
    }
  }
}
