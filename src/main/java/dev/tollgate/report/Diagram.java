package dev.tollgate.report;

import java.util.List;

/**
 * A sequence diagram: who called whom, when and with what result; time runs down, by order and not
 * to scale. What was under way at the same time has bars side by side.
 *
 * @param title what it shows, in words
 * @param note what of it is folded or left out; empty when nothing is
 * @param strokes the lines and arrowheads
 * @param list the same in words, in order
 */
public record Diagram(
    String title,
    String note,
    int width,
    int height,
    List<Column> columns,
    List<Bar> bars,
    List<Stroke> strokes,
    List<Label> labels,
    List<String> list) {
  public Diagram {
    columns = List.copyOf(columns);
    bars = List.copyOf(bars);
    strokes = List.copyOf(strokes);
    labels = List.copyOf(labels);
    list = List.copyOf(list);
  }

  /** Somebody who takes part. */
  public record Column(String name, int x) {}

  /** The time in which one is at work for another. */
  public record Bar(int x, int y, int height, String tone) {}

  /** Lines of one look, as the data of one SVG path. */
  public record Stroke(String look, String path) {}

  /** Text beside an arrow. */
  public record Label(int x, int y, String text, String tone) {}

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return list.isEmpty();
  }
}
