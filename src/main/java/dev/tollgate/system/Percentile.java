package dev.tollgate.system;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The percentiles that a limit can be about. */
public enum Percentile {
  P50("p50", 50, 5),
  P95("p95", 95, 20),
  P99("p99", 99, 100),
  P999("p99.9", 99.9, 1000);

  private final String word;
  private final double percent;
  private final int samples;

  Percentile(String word, double percent, int samples) {
    this.word = word;
    this.percent = percent;
    this.samples = samples;
  }

  /** As files and outputs spell it. */
  public String word() {
    return word;
  }

  /** 99.9 for p99.9. */
  public double percent() {
    return percent;
  }

  /** How many samples it takes: of fewer it is only another name for the largest of them. */
  public int samples() {
    return samples;
  }

  /**
   * @throws IllegalArgumentException when it is none of them
   */
  public static Percentile of(String written) {
    return Arrays.stream(values())
        .filter(percentile -> percentile.word.equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + written
                        + "\" is no percentile; there are: "
                        + Arrays.stream(values())
                            .map(Percentile::word)
                            .collect(Collectors.joining(", "))));
  }
}
