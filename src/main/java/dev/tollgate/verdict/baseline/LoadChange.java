package dev.tollgate.verdict.baseline;

import dev.tollgate.statistics.MedianComparison;
import dev.tollgate.statistics.Slowness;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A load then and now.
 *
 * @param was null when the baseline has none of that name
 * @param latency whether its median is slower
 * @param throughput whether right answers come slower
 */
public record LoadChange(
    @Nullable LoadFigures was, LoadFigures is, Slowness latency, Slowness throughput) {

  /**
   * Each load of a run.
   *
   * @param why why nothing of the two runs can be compared; null when it can
   * @param stubsWere what Tollgate's own stubs took, in milliseconds, as a control
   */
  static List<LoadChange> of(
      SystemFigures was,
      SystemFigures is,
      @Nullable String why,
      double[] stubsWere,
      double[] stubsAre) {
    return is.loads().stream()
        .map(
            now -> {
              LoadFigures before =
                  was.loads().stream().filter(now::isSame).findFirst().orElse(null);
              Optional<Slowness> none =
                  before == null
                      ? Optional.of(Slowness.cannotTell("the baseline has no such load"))
                      : Optional.ofNullable(why)
                          .or(() -> otherwise(before, now))
                          .map(Slowness::cannotTell);
              return before == null || none.isPresent()
                  ? new LoadChange(before, now, none.orElseThrow(), none.orElseThrow())
                  : new LoadChange(
                      before,
                      now,
                      slowness(before.p50sMs(), now.p50sMs(), stubsWere, stubsAre),
                      slowness(before.eachMs(), now.eachMs(), stubsWere, stubsAre));
            })
        .toList();
  }

  /** What was asked for otherwise, in words. */
  private static Optional<String> otherwise(LoadFigures was, LoadFigures is) {
    if (!was.model().equals(is.model())) {
      return Optional.of("its model was %s, and is %s".formatted(was.model(), is.model()));
    }
    if (was.scale() != is.scale()) {
      return Optional.of("its scale was %s, and is %s".formatted(was.scale(), is.scale()));
    }
    if (!Objects.equals(was.engine(), is.engine())) {
      return Optional.of(
          "its requests were sent by %s, and are by %s".formatted(sender(was), sender(is)));
    }
    return was.phases().equals(is.phases())
        ? Optional.empty()
        : Optional.of("its phases were others: " + was.phases());
  }

  private static String sender(LoadFigures figures) {
    return Objects.requireNonNullElse(figures.engine(), "Tollgate's own process");
  }

  private static Slowness slowness(
      List<Double> was, List<Double> is, double[] stubsWere, double[] stubsAre) {
    int fewest = Math.min(was.size(), is.size());
    return fewest < MedianComparison.FEWEST
        ? Slowness.cannotTell(
            "%d short times of it, and it takes %d: a longer load would tell"
                .formatted(fewest, MedianComparison.FEWEST))
        : MedianComparison.of(array(was), array(is), stubsWere, stubsAre);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(each -> each).toArray();
  }

  /** Whether one of the two surely got slower. */
  public boolean isSlower() {
    return latency.isSlower() || throughput.isSlower();
  }

  /** Whether nobody can tell of one of the two. */
  public boolean cannotTell() {
    return latency.answer() == Slowness.Answer.CANNOT_TELL
        || throughput.answer() == Slowness.Answer.CANNOT_TELL;
  }
}
