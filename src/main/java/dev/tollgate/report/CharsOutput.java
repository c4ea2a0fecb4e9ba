package dev.tollgate.report;

import gg.jte.TemplateOutput;
import java.util.Arrays;

/** What a template writes, in memory. As characters: most of it would be copied to be a string. */
final class CharsOutput implements TemplateOutput {
  private char[] text = new char[1 << 14];
  private int length;

  @Override
  public void writeContent(String part) {
    writeContent(part, 0, part.length());
  }

  @Override
  public void writeContent(String part, int begin, int end) {
    int longer = length + end - begin;
    if (longer > text.length) {
      text = Arrays.copyOf(text, Math.max(longer, 2 * text.length));
    }
    part.getChars(begin, end, text, length);
    length = longer;
  }

  char[] text() {
    return XmlText.of(Arrays.copyOf(text, length));
  }
}
