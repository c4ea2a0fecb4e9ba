package dev.tollgate.report;

import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;

/** What a template writes, as lines. */
final class LinesOutput implements TemplateOutput {
  private final List<String> lines = new ArrayList<>();
  private StringBuilder line = new StringBuilder();

  @Override
  public void writeContent(String text) {
    writeContent(text, 0, text.length());
  }

  @Override
  public void writeContent(String text, int begin, int end) {
    int from = begin;
    for (int at = text.indexOf('\n', from); at >= 0 && at < end; at = text.indexOf('\n', from)) {
      line.append(text, from, at);
      endLine();
      from = at + 1;
    }
    line.append(text, from, end);
  }

  private void endLine() {
    lines.add(XmlText.of(line.toString()));
    // Not the same one again: a line with a sign beyond Latin-1 would make all others wide.
    line = new StringBuilder();
  }

  List<String> lines() {
    endLine();
    return lines;
  }
}
