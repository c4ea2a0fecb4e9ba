package dev.tollgate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws a {@link Chart}: what is added stands on one scale, from nothing to the most that it is.
 */
final class Plot {
  private static final int MARKS = 4;

  /** So near the edge a text would not be within the picture. */
  private static final double EDGE = 0.06;

  private final String title;
  private final DoubleFunction<String> words;
  private final List<Series> all = new ArrayList<>();
  private final List<Chart.Phase> phases = new ArrayList<>();
  private final List<Chart.Tick> across = new ArrayList<>();

  private record Series(String name, String look, List<Point> points) {}

  /**
   * A point of a line.
   *
   * @param across from 0 to 1
   * @param value null where there is none: the line has a gap there
   */
  record Point(double across, @Nullable Double value) {}

  /**
   * An empty one.
   *
   * @param words a value as people read it
   */
  Plot(String title, DoubleFunction<String> words) {
    this.title = title;
    this.words = words;
  }

  Plot line(String name, String look, List<Point> points) {
    if (points.stream().anyMatch(point -> point.value() != null)) {
      all.add(new Series(name, look, List.copyOf(points)));
    }
    return this;
  }

  Plot phase(String name, double from, double to) {
    phases.add(
        new Chart.Phase(
            name, percent(from), percent(Math.max(0, to - from)), phases.size() % 2 == 1));
    return this;
  }

  Plot mark(double at, String text) {
    across.add(
        new Chart.Tick(percent(at), text, at < EDGE ? "start" : at > 1 - EDGE ? "end" : "middle"));
    return this;
  }

  Chart chart() {
    double most = all.stream().mapToDouble(Plot::most).max().orElse(0);
    double step = step(most);
    double top = Math.max(step, Math.ceil(most / step - 1e-9) * step);
    List<Chart.Tick> up = new ArrayList<>();
    for (int i = 0; i * step <= top * (1 + 1e-9); i++) {
      String value = i == 0 ? "0" : words.apply(i * step);
      up.add(new Chart.Tick(decimal(Chart.HEIGHT * (1 - i * step / top)), value, "end"));
    }
    return new Chart(
        title,
        label(),
        phases,
        across,
        up,
        all.stream()
            .map(
                series -> new Chart.Line(legend(series), series.look(), path(series.points(), top)))
            .toList());
  }

  private String label() {
    return title + ": " + all.stream().map(this::legend).collect(Collectors.joining("; "));
  }

  private String legend(Series series) {
    return series.name() + ", at most " + words.apply(most(series));
  }

  private static double most(Series series) {
    return series.points().stream()
        .mapToDouble(point -> point.value() == null ? 0 : point.value())
        .max()
        .orElse(0);
  }

  /** One, two or five of a power of ten, of which a few make the whole. */
  private static double step(double most) {
    if (most <= 0) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(most / MARKS)));
    for (double times : new double[] {1, 2, 5}) {
      if (most / (power * times) <= MARKS) {
        return power * times;
      }
    }
    return power * 10;
  }

  private static String path(List<Point> points, double top) {
    StringBuilder path = new StringBuilder();
    boolean drawn = false;
    for (int i = 0; i < points.size(); i++) {
      Double value = points.get(i).value();
      if (value != null) {
        path.append(drawn ? 'L' : 'M')
            .append(Math.round(points.get(i).across() * Chart.WIDTH))
            .append(' ')
            .append(decimal(Chart.HEIGHT * (1 - value / top)));
        boolean alone = !drawn && (i + 1 == points.size() || points.get(i + 1).value() == null);
        // A line to where it is would not be seen.
        path.append(alone ? "h4" : "");
      }
      drawn = value != null;
    }
    return path.toString();
  }

  private static String percent(double share) {
    return decimal(share * 100) + '%';
  }

  /** To one digit; by hand, for there are very many. */
  private static String decimal(double value) {
    long tenths = Math.round(value * 10);
    String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
    return tenths % 10 == 0 ? whole : whole + '.' + Math.abs(tenths % 10);
  }
}
