package dev.tollgate.report;

import java.util.ArrayList;
import java.util.List;

/** A part of a checklist's text, which writes code between backticks. */
public record TextPart(String text, boolean code) {

  public static List<TextPart> of(String markdown) {
    List<TextPart> parts = new ArrayList<>();
    int from = 0;
    while (from < markdown.length()) {
      int open = markdown.indexOf('`', from);
      int close = open < 0 ? -1 : markdown.indexOf('`', open + 1);
      if (close < 0) {
        parts.add(new TextPart(markdown.substring(from), false));
        break;
      }
      if (open > from) {
        parts.add(new TextPart(markdown.substring(from, open), false));
      }
      parts.add(new TextPart(markdown.substring(open + 1, close), true));
      from = close + 1;
    }
    return parts;
  }
}
