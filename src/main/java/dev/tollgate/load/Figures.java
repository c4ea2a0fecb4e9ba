package dev.tollgate.load;

import dev.tollgate.evidence.Load;
import dev.tollgate.statistics.LatencyHistogram;
import dev.tollgate.statistics.LatencyRecorder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what many threads saw, by kind, and cuts it into slices of time. */
final class Figures {
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final List<Load.Slice> slices = new ArrayList<>();
  private long failedBefore;
  private long endedBefore;

  private static final class Kind {
    private final LongAdder sent = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LatencyRecorder recent = new LatencyRecorder();
    private final LatencyHistogram all = LatencyHistogram.empty();
  }

  Figures(List<LoadPlan.Kind> planned) {
    planned.forEach(kind -> kinds.put(kind.name(), new Kind()));
  }

  /**
   * A request has ended.
   *
   * @param timed whether it took that long: one that was refused at once did not
   */
  void ended(String name, long micros, boolean timed, boolean wrong) {
    Kind kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("no such kind of request: " + name);
    }
    kind.sent.increment();
    if (wrong) {
      kind.failed.increment();
    }
    if (timed) {
      kind.recent.record(micros);
    }
  }

  long failed() {
    return kinds.values().stream().mapToLong(kind -> kind.failed.sum()).sum();
  }

  private long sent() {
    return kinds.values().stream().mapToLong(kind -> kind.sent.sum()).sum();
  }

  /** Ends a slice; by one thread. */
  Load.Slice slice(long beginMs, long endMs) {
    LatencyHistogram together = LatencyHistogram.empty();
    for (Kind kind : kinds.values()) {
      LatencyHistogram interval = kind.recent.interval();
      kind.all.add(interval);
      together.add(interval);
    }
    long failed = failed();
    long sent = sent();
    boolean any = together.count() > 0;
    Load.Slice slice =
        new Load.Slice(
            beginMs,
            endMs,
            sent - endedBefore,
            failed - failedBefore,
            any ? together.millisAt(50) : null,
            any ? together.millisAt(95) : null,
            any ? together.millisAt(99) : null,
            any ? together.maxMillis() : null);
    failedBefore = failed;
    endedBefore = sent;
    slices.add(slice);
    return slice;
  }

  List<Load.Slice> slices() {
    return List.copyOf(slices);
  }

  /** Once the last slice has ended. */
  Map<String, Measured.Figures> byKind() {
    Map<String, Measured.Figures> figures = new LinkedHashMap<>();
    kinds.forEach(
        (name, kind) ->
            figures.put(name, new Measured.Figures(kind.sent.sum(), kind.failed.sum(), kind.all)));
    return figures;
  }
}
