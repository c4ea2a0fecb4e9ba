package dev.tollgate.report;

import dev.tollgate.evidence.Load;
import dev.tollgate.statistics.LatencyHistogram;
import dev.tollgate.verdict.baseline.LoadFigures;
import dev.tollgate.verdict.load.Amount;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The drawings of a load. */
final class LoadCharts {
  private static final int PARTS = 120;
  private static final int KINDS = 3;
  private static final double MEGABYTE = 1 << 20;

  private final MeasuredLoad load;
  private final long lasted;
  private final List<LoadCourse.Part> parts;

  private LoadCharts(MeasuredLoad load) {
    this.load = load;
    this.parts = LoadCourse.of(load.load(), PARTS).parts();
    this.lasted =
        Math.max(
            1,
            Math.max(
                load.load().tookMs(),
                parts.stream().mapToLong(LoadCourse.Part::endMs).max().orElse(0)));
  }

  /**
   * Those that there is something to draw for.
   *
   * @param was what the baseline has of it; null where it has none
   */
  static List<Chart> of(MeasuredLoad load, @Nullable LoadFigures was) {
    LoadCharts charts = new LoadCharts(load);
    List<Plot> all = new ArrayList<>();
    if (load.latencies().count() > 0) {
      all.add(charts.curve(was));
      all.add(charts.latency());
    }
    all.add(charts.throughput());
    if (!load.load().readings().isEmpty()) {
      all.add(charts.memory());
      all.add(charts.processor());
      all.add(charts.open());
    }
    if (load.load().levels().size() > 1) {
      all.add(charts.levels());
    }
    return all.stream().map(Plot::chart).filter(chart -> !chart.lines().isEmpty()).toList();
  }

  private Plot curve(@Nullable LoadFigures was) {
    PercentileScale scale = PercentileScale.of(load.latencies().count());
    Plot plot = new Plot("How many waited how long", Durations::millis);
    scale.marks(plot);
    plot.line("all requests", "l0", scale.points(load.latencies()));
    if (load.kinds().size() > 1) {
      for (int i = 0; i < Math.min(KINDS, load.kinds().size()); i++) {
        MeasuredLoad.Kind kind = load.kinds().get(i);
        plot.line(kind.name(), "l" + (i + 1), scale.points(kind.latencies()));
      }
    }
    String before = was == null ? null : was.histogram();
    return before == null ? plot : plot.line("the baseline", "then", points(scale, before));
  }

  private static List<Plot.Point> points(PercentileScale scale, String histogram) {
    try {
      return scale.points(LatencyHistogram.of(histogram));
    } catch (IllegalArgumentException e) {
      // A baseline is no evidence of this run: without its curve the page shows less, and no wrong.
      return List.of();
    }
  }

  private Plot latency() {
    return overTime("Latency over time", Durations::millis)
        .line("p50", "l0", points(LoadCourse.Part::p50Ms))
        .line("p95", "l1", points(LoadCourse.Part::p95Ms))
        .line("p99", "l2", points(LoadCourse.Part::p99Ms));
  }

  private Plot throughput() {
    Plot plot =
        overTime("Answers a second", Amount::of)
            .line("right", "l0", points(LoadCourse.Part::rightPerSecond));
    return load.failed() == 0
        ? plot
        : plot.line("wrong or none", "wrong", points(LoadCourse.Part::wrongPerSecond));
  }

  private Plot memory() {
    return overTime("Memory of the service", value -> Amount.of(value) + " MB")
        .line("resident", "l0", readings(one -> one.residentBytes() / MEGABYTE))
        .line(
            "heap",
            "l1",
            readings(one -> one.heapBytes() == null ? null : one.heapBytes() / MEGABYTE));
  }

  private Plot processor() {
    return overTime("Processor of the service", value -> Amount.of(value) + " %")
        .line("of one processor", "l0", points(LoadCourse.Part::processor));
  }

  private Plot open() {
    return overTime("Open files of the service", Amount::of)
        .line("files", "l0", readings(one -> (double) one.files()))
        .line("connections among them", "l1", readings(one -> (double) one.connections()));
  }

  private Plot levels() {
    List<Load.Level> levels = load.load().levels();
    Plot plot = new Plot("Memory at rest, after equal phases", value -> Amount.of(value) + " MB");
    List<Plot.Point> points = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      double at = (double) i / (levels.size() - 1);
      points.add(new Plot.Point(at, levels.get(i).bytes() / MEGABYTE));
      int phase = levels.get(i).phase();
      plot.mark(at, phase == 0 ? "before" : String.valueOf(phase));
    }
    return plot.line(levels.get(0).heap() ? "heap" : "resident", "l0", points);
  }

  private Plot overTime(String title, java.util.function.DoubleFunction<String> words) {
    Plot plot = new Plot(title, words);
    for (Load.Phase phase : load.load().phases()) {
      plot.phase(phase.name(), (double) phase.beginMs() / lasted, (double) phase.endMs() / lasted);
    }
    TimeMarks.add(plot, lasted);
    return plot;
  }

  private List<Plot.Point> points(Function<LoadCourse.Part, @Nullable Double> what) {
    return parts.stream()
        .map(
            part ->
                new Plot.Point((part.beginMs() + part.endMs()) / 2.0 / lasted, what.apply(part)))
        .toList();
  }

  private List<Plot.Point> readings(Function<Load.Reading, @Nullable Double> what) {
    return points(
        part -> {
          Load.Reading reading = part.reading();
          return reading == null ? null : what.apply(reading);
        });
  }
}
