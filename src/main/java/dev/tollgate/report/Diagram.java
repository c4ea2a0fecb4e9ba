package dev.tollgate.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sequence diagram: who called whom, when and with what result; time runs down, by order and not
 * to scale. What was under way at the same time has bars side by side.
 *
 * @param title what it shows, in words
 * @param note what of it is folded or left out; empty when nothing is
 * @param strokes the lines and arrowheads
 * @param calls what it was made from
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
    List<Call> calls) {
  public Diagram {
    columns = List.copyOf(columns);
    bars = List.copyOf(bars);
    strokes = List.copyOf(strokes);
    labels = List.copyOf(labels);
    calls = List.copyOf(calls);
  }

  /** Somebody who takes part. */
  public record Column(String name, int x) {}

  /** The time in which one is at work for another. */
  public record Bar(int x, int y, int height, String tone) {
    private String path() {
      return "M" + x + ' ' + y + "h7v" + height + "h-7z";
    }
  }

  /** Lines or bars of one look, as the data of one SVG path. */
  public record Stroke(String look, String path) {}

  /** Text beside an arrow; {@code asked} is the tone of those that say what was asked. */
  public record Label(int x, int y, String text, String tone) {}

  /** The bars, those of a tone together. */
  public List<Stroke> work() {
    Map<String, String> paths =
        bars.stream().collect(groupingBy(Bar::tone, TreeMap::new, mapping(Bar::path, joining())));
    return paths.entrySet().stream()
        .map(tone -> new Stroke(tone.getKey(), tone.getValue()))
        .toList();
  }

  /** The labels by tone. */
  public Map<String, List<Label>> texts() {
    return labels.stream().collect(groupingBy(Label::tone, TreeMap::new, toList()));
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return calls.isEmpty();
  }

  /** The same in words, in order. */
  public List<String> list() {
    return CallList.of(calls);
  }
}
