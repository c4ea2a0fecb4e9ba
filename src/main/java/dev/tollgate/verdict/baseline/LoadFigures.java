package dev.tollgate.verdict.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tollgate.evidence.Load;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.statistics.Condensed;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a load measured, kept to compare others with.
 *
 * @param scenario by its name, and its example where it has one
 * @param name of the load
 * @param model {@code open} or {@code closed}
 * @param scale by how much its durations were stretched
 * @param phases in words: who compares has to have asked for the same
 * @param count how many latencies the percentiles are of
 * @param perSecond right answers, from the begin to the last of them
 * @param errorPercent of a hundred requests so many failed
 * @param histogram of the latencies, as the record has it; null where it is too large to be kept
 * @param slices of how many short times in a row each of the following is the median
 * @param p50sMs the median in a short time, in the order of time, at most 200
 * @param eachMs the time to each right answer in it: the inverse of the throughput
 * @param engine what sent the requests, in words; null for Tollgate's own process
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoadFigures(
    String scenario,
    String name,
    String model,
    double scale,
    String phases,
    long count,
    double p50Ms,
    double p95Ms,
    double p99Ms,
    double perSecond,
    double errorPercent,
    @Nullable String histogram,
    int slices,
    List<Double> p50sMs,
    List<Double> eachMs,
    @Nullable String engine) {
  /** A baseline is committed, and a line of it should stay one that an editor opens. */
  private static final int LARGEST = 4_000;

  public LoadFigures {
    Objects.requireNonNull(scenario, "a load lacks its scenario");
    Objects.requireNonNull(name, "a load lacks its name");
    Objects.requireNonNull(model, "a load lacks its model");
    Objects.requireNonNull(phases, "a load lacks its phases");
    p50sMs = List.copyOf(p50sMs);
    eachMs = List.copyOf(eachMs);
  }

  /**
   * Those of a system, by the places of their scenarios. What an engine measured that was late is
   * no measure, nor is what can be read in part only or came of a scenario that did not pass. What
   * was measured again was asked of a service that had just begun, which is another question.
   */
  static List<LoadFigures> of(RecordedRun run, String system) {
    return MeasuredLoad.of(run).stream()
        .filter(load -> load.scenario().place().system().equals(system))
        .filter(load -> load.passed() && load.keptPace() && load.damage().isEmpty())
        .filter(load -> load.inVainBefore().isEmpty())
        .map(LoadFigures::of)
        .toList();
  }

  private static LoadFigures of(MeasuredLoad load) {
    List<Load.Slice> slices =
        load.load().slices().stream().filter(slice -> slice.p50Ms() != null).toList();
    String histogram = load.latencies().encoded();
    return new LoadFigures(
        name(load.scenario()),
        load.load().name(),
        load.load().model().name().toLowerCase(Locale.ROOT),
        load.load().scale(),
        load.phases(),
        load.latencies().count(),
        micros(load.latencies().millisAt(50)),
        micros(load.latencies().millisAt(95)),
        micros(load.latencies().millisAt(99)),
        micros(load.perSecond()),
        micros(load.errorPercent()),
        histogram.length() > LARGEST ? null : histogram,
        Condensed.window(slices.size(), OperationFigures.MOST),
        condensed(slices, slice -> Objects.requireNonNullElse(slice.p50Ms(), 0.0)),
        condensed(slices, LoadFigures::each),
        engine(load.load().engine()));
  }

  private static @Nullable String engine(Load.@Nullable Engine engine) {
    return engine == null
        ? null
        : "%s, %d %s"
            .formatted(
                engine.name(), engine.workers(), engine.workers() == 1 ? "worker" : "workers");
  }

  /** Whether it is of that load, in this run or another. */
  boolean isOf(MeasuredLoad load) {
    return scenario.equals(name(load.scenario())) && name.equals(load.load().name());
  }

  private static String name(RecordedScenario scenario) {
    return scenario.example().isEmpty()
        ? scenario.name()
        : scenario.name() + " | " + String.join(" | ", scenario.example().values());
  }

  /** Where none was right it took longer than the slice, and nobody knows how much. */
  private static double each(Load.Slice slice) {
    double right = Math.max(0.5, (double) (slice.ended() - slice.failed()));
    return (slice.endMs() - slice.beginMs()) / right;
  }

  private static List<Double> condensed(
      List<Load.Slice> slices, ToDoubleFunction<Load.Slice> what) {
    double[] all = slices.stream().mapToDouble(what).toArray();
    return Arrays.stream(Condensed.of(all, OperationFigures.MOST))
        .mapToObj(LoadFigures::micros)
        .toList();
  }

  private static double micros(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** Whether it is the same load of the same scenario, however it was asked for. */
  boolean isSame(LoadFigures other) {
    return scenario.equals(other.scenario) && name.equals(other.name);
  }
}
