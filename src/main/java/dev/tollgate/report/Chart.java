package dev.tollgate.report;

import java.util.List;

/**
 * Lines over something. Its width is whatever the page has, so that places across are shares of it;
 * up they are pixels from the top.
 *
 * @param title what it shows, as a heading
 * @param label the same for those who do not see it, with what is most telling
 * @param phases that lie behind the lines
 */
public record Chart(
    String title,
    String label,
    List<Phase> phases,
    List<Tick> across,
    List<Tick> up,
    List<Line> lines) {
  /** Of the part with the lines, in pixels. */
  static final int HEIGHT = 140;

  /** So many steps across, whatever its width. */
  static final int WIDTH = 1000;

  public Chart {
    phases = List.copyOf(phases);
    across = List.copyOf(across);
    up = List.copyOf(up);
    lines = List.copyOf(lines);
  }

  /**
   * A stretch of time with a name.
   *
   * @param from in percent of the width
   * @param shaded every other is
   */
  public record Phase(String name, String from, String width, boolean shaded) {}

  /**
   * A mark at an axis.
   *
   * @param at in percent of the width, or in pixels from the top
   * @param anchor which part of its text stands there: {@code start}, {@code middle} or {@code end}
   */
  public record Tick(String at, String text, String anchor) {}

  /**
   * A line.
   *
   * @param look {@code l0} to {@code l3}, or {@code wrong}
   * @param path in steps across and pixels down
   */
  public record Line(String name, String look, String path) {}

  /** The lines behind all, at the marks of the upright axis. */
  public String grid() {
    StringBuilder path = new StringBuilder();
    up.forEach(tick -> path.append("M0 ").append(tick.at()).append("h").append(WIDTH));
    return path.toString();
  }
}
