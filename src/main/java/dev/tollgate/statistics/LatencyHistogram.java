package dev.tollgate.statistics;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * Latencies in microseconds up to an hour, each to three digits. Two of them can be made one
 * without loss: percentiles are read from it, and never averaged.
 */
public final class LatencyHistogram {
  private static final long LONGEST_MICROS = 3_600_000_000L;
  private static final int DIGITS = 3;

  private final Histogram histogram;

  LatencyHistogram(Histogram histogram) {
    this.histogram = histogram;
  }

  public static LatencyHistogram empty() {
    return new LatencyHistogram(new Histogram(LONGEST_MICROS, DIGITS));
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException when it is no such thing
   */
  public static LatencyHistogram of(String encoded) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
      return new LatencyHistogram(Histogram.decodeFromCompressedByteBuffer(bytes, 0));
    } catch (DataFormatException | RuntimeException e) {
      throw new IllegalArgumentException("is no histogram of latencies: " + e.getMessage(), e);
    }
  }

  /** Counts one; what is longer than an hour counts as an hour. */
  public void record(long micros) {
    histogram.recordValue(Math.max(0, Math.min(micros, LONGEST_MICROS)));
  }

  /** Takes in all of another. */
  public void add(LatencyHistogram other) {
    histogram.add(other.histogram);
  }

  public void clear() {
    histogram.reset();
  }

  public long count() {
    return histogram.getTotalCount();
  }

  /**
   * The latency, in milliseconds, that so many percent did not exceed; 0 of none.
   *
   * @param percent above 0, at most 100
   */
  public double millisAt(double percent) {
    return count() == 0 ? 0 : histogram.getValueAtPercentile(percent) / 1e3;
  }

  public double maxMillis() {
    return count() == 0 ? 0 : histogram.getMaxValue() / 1e3;
  }

  /** How many of a hundred took no longer than this; 100 of none. */
  public double percentWithin(double millis) {
    return count() == 0 ? 100 : histogram.getPercentileAtOrBelowValue((long) (millis * 1e3));
  }

  /**
   * The curve of its percentiles, closer to each other the nearer they are to 100.
   *
   * @param ticks how many to each halving of what is left to 100
   */
  public List<At> curve(int ticks) {
    List<At> curve = new ArrayList<>();
    for (HistogramIterationValue value : histogram.percentiles(ticks)) {
      curve.add(new At(value.getPercentileLevelIteratedTo(), value.getValueIteratedTo() / 1e3));
    }
    return curve;
  }

  /** A percentile. */
  public record At(double percent, double millis) {}

  /** All of it, compressed, in Base64. */
  public String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(bytes);
    byte[] written = new byte[length];
    bytes.rewind();
    bytes.get(written);
    return Base64.getEncoder().encodeToString(written);
  }
}
