package dev.tollgate.load;

import dev.tollgate.evidence.Load;
import dev.tollgate.statistics.LatencyHistogram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a load came to; times are milliseconds since it began.
 *
 * @param tookMs until the last answer was there, or was given up
 * @param requests by their kinds, in the order of the plan
 * @param lag how late the engine was for want of time on the machine
 * @param together how many requests were under way at most
 */
public record Measured(
    long tookMs,
    Map<String, Figures> requests,
    List<Load.Slice> slices,
    List<Load.Problem> problems,
    List<Load.Reading> readings,
    LatencyHistogram lag,
    int together,
    long processorMs) {
  public Measured {
    requests = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(requests));
    slices = List.copyOf(slices);
    problems = List.copyOf(problems);
    readings = List.copyOf(readings);
  }

  /** One kind. */
  public record Figures(long sent, long failed, LatencyHistogram latencies) {
    private Figures plus(Figures other) {
      LatencyHistogram both = LatencyHistogram.empty();
      both.add(latencies);
      both.add(other.latencies);
      return new Figures(sent + other.sent, failed + other.failed, both);
    }
  }

  /** The same, as it began so much later. */
  public Measured moved(long byMs) {
    return new Measured(
        tookMs + byMs,
        requests,
        slices.stream().map(slice -> moved(slice, byMs)).toList(),
        problems,
        readings.stream().map(reading -> moved(reading, byMs)).toList(),
        lag,
        together,
        processorMs);
  }

  /**
   * Both as one.
   *
   * @param next what came after this
   * @param offsetMs when it began, after this did
   */
  public Measured then(Measured next, long offsetMs) {
    Map<String, Figures> all = new LinkedHashMap<>(requests);
    next.requests.forEach((kind, figures) -> all.merge(kind, figures, Figures::plus));
    List<Load.Slice> bothSlices = new ArrayList<>(slices);
    next.slices.forEach(s -> bothSlices.add(moved(s, offsetMs)));
    List<Load.Reading> bothReadings = new ArrayList<>(readings);
    next.readings.forEach(r -> bothReadings.add(moved(r, offsetMs)));
    LatencyHistogram bothLags = LatencyHistogram.empty();
    bothLags.add(lag);
    bothLags.add(next.lag);
    return new Measured(
        offsetMs + next.tookMs,
        all,
        bothSlices,
        merged(problems, next.problems),
        bothReadings,
        bothLags,
        Math.max(together, next.together),
        processorMs + next.processorMs);
  }

  /** The same, at another place of a longer time. */
  private static Load.Slice moved(Load.Slice s, long by) {
    return new Load.Slice(
        s.beginMs() + by,
        s.endMs() + by,
        s.ended(),
        s.failed(),
        s.p50Ms(),
        s.p95Ms(),
        s.p99Ms(),
        s.maxMs());
  }

  private static Load.Reading moved(Load.Reading r, long by) {
    return new Load.Reading(
        r.atMs() + by,
        r.residentBytes(),
        r.heapBytes(),
        r.processorMs(),
        r.files(),
        r.connections());
  }

  private static List<Load.Problem> merged(List<Load.Problem> first, List<Load.Problem> second) {
    Map<String, Load.Problem> all = new HashMap<>();
    first.forEach(p -> all.put(p.what(), p));
    second.forEach(
        p ->
            all.merge(
                p.what(),
                p,
                (a, b) -> new Load.Problem(a.what(), a.count() + b.count(), a.samples())));
    return new TreeMap<>(all)
        .values().stream()
            .sorted(java.util.Comparator.comparingLong(Load.Problem::count).reversed())
            .toList();
  }
}
