package dev.tollgate.verdict.baseline;

import dev.tollgate.verdict.baseline.ScenarioChange.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios that took so much longer than in the baseline as chance does not make it. Each run
 * has one duration of each, so what tells chance is how much the others of the same run changed: a
 * scenario has to lie six of their deviations beyond their middle, to take at least three times as
 * long, and half a second longer.
 */
final class SlowerScenarios {
  private static final int FEWEST = 30;
  private static final double DEVIATIONS = 6;
  private static final double LEAST = Math.log(3);
  private static final long LEAST_MS = 500;

  /** From the median absolute deviation to the standard deviation of a normal distribution. */
  private static final double NORMAL = 1.4826;

  private SlowerScenarios() {}

  static List<ScenarioChange> among(List<ScenarioChange> all) {
    double[] logs =
        all.stream()
            .filter(SlowerScenarios::passedTwice)
            .mapToDouble(SlowerScenarios::log)
            .toArray();
    if (logs.length < FEWEST) {
      return all;
    }
    double middle = median(logs);
    double deviation =
        NORMAL * median(Arrays.stream(logs).map(log -> Math.abs(log - middle)).toArray());
    double limit = middle + Math.max(LEAST, DEVIATIONS * deviation);
    return all.stream()
        .map(
            each ->
                passedTwice(each) && log(each) > limit && longer(each) >= LEAST_MS
                    ? each.as(Kind.SLOWER)
                    : each)
        .toList();
  }

  private static boolean passedTwice(ScenarioChange change) {
    return Stream.of(change.was(), change.is()).allMatch(each -> each != null && each.isPassed());
  }

  /** Below some milliseconds a duration says nothing. */
  private static double log(ScenarioChange change) {
    return Math.log((ms(change.is()) + 5.0) / (ms(change.was()) + 5.0));
  }

  private static long longer(ScenarioChange change) {
    return ms(change.is()) - ms(change.was());
  }

  private static long ms(@Nullable ScenarioFigures figures) {
    return Objects.requireNonNull(figures).ms();
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
