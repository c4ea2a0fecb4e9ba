package dev.tollgate.statistics;

import java.util.Arrays;

/** Latencies as logarithms: what is slower by a share is then further by a distance. */
final class Logs {
  /** A microsecond: no latency is less, and zero has no logarithm. */
  private static final double LEAST_MILLIS = 0.001;

  private Logs() {}

  static double[] of(double[] millis) {
    return Arrays.stream(millis).map(Logs::of).toArray();
  }

  static double of(double millis) {
    return Math.log(Math.max(millis, LEAST_MILLIS));
  }
}
