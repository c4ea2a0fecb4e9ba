package dev.tollgate.report;

import dev.tollgate.evidence.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A load over time, in as many parts as can be shown. Of several slices in one part requests are
 * added up; of their percentiles the highest stands, for percentiles cannot be averaged.
 *
 * @param each how many slices a part has
 */
record LoadCourse(int each, List<Part> parts) {
  LoadCourse {
    parts = List.copyOf(parts);
  }

  /**
   * A part.
   *
   * @param reading of the target, the last one in it; null where nobody looked
   * @param processor what the target took of one processor since the reading before, in percent;
   *     null where nobody can tell
   */
  record Part(
      long beginMs,
      long endMs,
      long ended,
      long failed,
      @Nullable Double p50Ms,
      @Nullable Double p95Ms,
      @Nullable Double p99Ms,
      @Nullable Double maxMs,
      Load.@Nullable Reading reading,
      @Nullable Double processor) {
    double rightPerSecond() {
      return perSecond(ended - failed);
    }

    double wrongPerSecond() {
      return perSecond(failed);
    }

    private double perSecond(long count) {
      return endMs <= beginMs ? 0 : count * 1e3 / (endMs - beginMs);
    }
  }

  static LoadCourse of(Load load, int most) {
    List<Load.Slice> slices = load.slices();
    int each = Math.max(1, (slices.size() + most - 1) / most);
    List<Part> parts = new ArrayList<>();
    Load.Reading before = load.readings().stream().findFirst().orElse(null);
    for (int from = 0; from < slices.size(); from += each) {
      List<Load.Slice> its = slices.subList(from, Math.min(from + each, slices.size()));
      long begin = its.get(0).beginMs();
      long end = its.get(its.size() - 1).endMs();
      Load.Reading reading =
          load.readings().stream()
              .filter(one -> one.atMs() > begin && one.atMs() <= end)
              .reduce((first, last) -> last)
              .orElse(null);
      parts.add(
          new Part(
              begin,
              end,
              its.stream().mapToLong(Load.Slice::ended).sum(),
              its.stream().mapToLong(Load.Slice::failed).sum(),
              highest(its, Load.Slice::p50Ms),
              highest(its, Load.Slice::p95Ms),
              highest(its, Load.Slice::p99Ms),
              highest(its, Load.Slice::maxMs),
              reading,
              processor(before, reading)));
      before = reading == null ? before : reading;
    }
    return new LoadCourse(each, parts);
  }

  private static @Nullable Double highest(
      List<Load.Slice> slices, Function<Load.Slice, @Nullable Double> what) {
    return slices.stream().map(what).filter(Objects::nonNull).max(Double::compare).orElse(null);
  }

  private static @Nullable Double processor(
      Load.@Nullable Reading before, Load.@Nullable Reading now) {
    return before == null || now == null || now.atMs() <= before.atMs()
        ? null
        : Math.max(0, 100.0 * (now.processorMs() - before.processorMs()))
            / (now.atMs() - before.atMs());
  }
}
