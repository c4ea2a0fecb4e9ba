package dev.tollgate.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Lets through what HTML can hold, and U+FFFD for the rest; see {@link XmlText}. */
final class XmlWriter extends FilterWriter {
  XmlWriter(Writer to) {
    super(to);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    out.write(XmlText.of(text.substring(from, from + length)));
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    out.write(XmlText.of(new String(text, from, length)));
  }

  @Override
  public void write(int character) throws IOException {
    write(String.valueOf((char) character));
  }
}
