package dev.tollgate.statistics;

import org.HdrHistogram.Recorder;

/** Takes latencies from many threads at once, and hands out what came since it was last asked. */
public final class LatencyRecorder {
  private static final long LONGEST_MICROS = 3_600_000_000L;

  private final Recorder recorder = new Recorder(LONGEST_MICROS, 3);

  public void record(long micros) {
    recorder.recordValue(Math.max(0, Math.min(micros, LONGEST_MICROS)));
  }

  /**
   * The same of something that comes once in every interval, and did not while it took longer:
   * those that were left out are counted as well.
   */
  public void record(long micros, long intervalMicros) {
    recorder.recordValueWithExpectedInterval(
        Math.max(0, Math.min(micros, LONGEST_MICROS)), intervalMicros);
  }

  /** What came since the last time; by one thread. */
  public LatencyHistogram interval() {
    return new LatencyHistogram(recorder.getIntervalHistogram());
  }
}
