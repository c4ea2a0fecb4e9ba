package dev.tollgate.report;

import dev.tollgate.evidence.Load;
import dev.tollgate.verdict.load.Amount;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of charts.
 *
 * @param note how they were made from more; empty where they were not
 * @param rows each as long as the heads; the first cell names the row
 */
public record NumberTable(String title, String note, List<String> heads, List<List<String>> rows) {
  private static final int MOST = 20;
  private static final String NONE = "none";

  public NumberTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** Those of a load: of its percentiles, of its course, of its memory at rest. */
  static List<NumberTable> of(MeasuredLoad load) {
    List<NumberTable> all = new ArrayList<>();
    if (load.latencies().count() > 0) {
      all.add(percentiles(load));
    }
    LoadCourse course = LoadCourse.of(load.load(), MOST);
    if (!course.parts().isEmpty()) {
      all.add(requests(course));
    }
    if (!load.load().readings().isEmpty()) {
      all.add(target(course));
    }
    levels(load.load()).ifPresent(all::add);
    return all;
  }

  private static NumberTable percentiles(MeasuredLoad load) {
    List<String> heads = new ArrayList<>(List.of("At most so long waited"));
    heads.add("all requests");
    boolean kinds = load.kinds().size() > 1;
    if (kinds) {
      load.kinds().forEach(kind -> heads.add(kind.name()));
    }
    List<List<String>> rows = new ArrayList<>();
    DoubleStream.of(25, 50, 75, 90, 95, 99, 99.9, 99.99)
        .filter(percent -> load.latencies().count() * (100 - percent) >= 100)
        .forEach(
            percent -> {
              List<String> row = new ArrayList<>();
              row.add(Amount.of(percent).equals("100") ? "99.99 %" : plain(percent) + " %");
              row.add(Durations.millis(load.latencies().millisAt(percent)));
              if (kinds) {
                load.kinds()
                    .forEach(
                        kind ->
                            row.add(
                                kind.latencies().count() == 0
                                    ? NONE
                                    : Durations.millis(kind.latencies().millisAt(percent))));
              }
              rows.add(row);
            });
    return new NumberTable("How many waited how long", "", heads, rows);
  }

  private static String plain(double percent) {
    return percent % 1 == 0 ? String.valueOf((int) percent) : String.valueOf(percent);
  }

  private static NumberTable requests(LoadCourse course) {
    return new NumberTable(
        "Latency and answers over time",
        course.each() == 1
            ? ""
            : "A row is %d short times: its requests are added up, and of their percentiles the highest stands."
                .formatted(course.each()),
        List.of("From", "Ended", "Wrong or none", "Right a second", "p50", "p95", "p99", "Longest"),
        course.parts().stream()
            .map(
                part ->
                    List.of(
                        Durations.millis((double) part.beginMs()),
                        Amount.count(part.ended()),
                        Amount.count(part.failed()),
                        Amount.of(part.rightPerSecond()),
                        millis(part.p50Ms()),
                        millis(part.p95Ms()),
                        millis(part.p99Ms()),
                        millis(part.maxMs())))
            .toList());
  }

  private static NumberTable target(LoadCourse course) {
    List<List<String>> rows = new ArrayList<>();
    for (LoadCourse.Part part : course.parts()) {
      Load.Reading reading = part.reading();
      if (reading != null) {
        rows.add(
            List.of(
                Durations.millis((double) reading.atMs()),
                Amount.megabytes((double) reading.residentBytes()),
                reading.heapBytes() == null
                    ? "not known"
                    : Amount.megabytes((double) reading.heapBytes()),
                part.processor() == null ? NONE : Amount.of(part.processor()) + " %",
                String.valueOf(reading.files()),
                String.valueOf(reading.connections())));
      }
    }
    return new NumberTable(
        "The service's process over time",
        "Processor: of one, since the row before.",
        List.of("At", "Resident", "Heap", "Processor", "Open files", "Connections among them"),
        rows);
  }

  private static Optional<NumberTable> levels(Load load) {
    return load.levels().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NumberTable(
                "Memory at rest",
                "When nobody asked for anything.",
                List.of("After", "Memory", "Which"),
                load.levels().stream()
                    .map(
                        level ->
                            List.of(
                                level.phase() == 0 ? "nothing yet" : "phase " + level.phase(),
                                Amount.megabytes((double) level.bytes()),
                                level.heap() ? "heap" : "resident"))
                    .toList()));
  }

  private static String millis(@Nullable Double value) {
    return value == null ? NONE : Durations.millis(value);
  }
}
