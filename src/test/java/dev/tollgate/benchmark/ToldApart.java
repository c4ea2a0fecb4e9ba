package dev.tollgate.benchmark;

import dev.tollgate.statistics.MedianComparison;
import dev.tollgate.statistics.PairComparison;
import dev.tollgate.statistics.Slowness;
import dev.tollgate.statistics.Slowness.Answer;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;

/** How often two runs are told apart, by answer. */
public record ToldApart(int comparisons, Map<Answer, Integer> answers) {
  private static final long SEED = 20261129;

  /** Two runs of so many requests, measured one after the other, the second so much slower. */
  public static ToldApart runs(RecordedLatencies from, int requests, double factor, int times) {
    return of(
        times,
        random ->
            MedianComparison.of(from.run(requests, 1, random), from.run(requests, factor, random)));
  }

  /** So many interleaved pairs. */
  public static ToldApart pairs(RecordedLatencies from, int pairs, double factor, int times) {
    return of(times, random -> PairComparison.of(from.pairs(pairs, factor, random)));
  }

  private static ToldApart of(int times, Function<SplittableRandom, Slowness> compared) {
    Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    LongStream.range(0, times)
        .parallel()
        .mapToObj(i -> compared.apply(new SplittableRandom(SEED + i)).answer())
        .sequential()
        .toList()
        .forEach(answer -> answers.merge(answer, 1, Integer::sum));
    return new ToldApart(times, answers);
  }

  public int count(Answer answer) {
    return answers.getOrDefault(answer, 0);
  }

  @Override
  public String toString() {
    return "%d comparisons: %d slower, %d not slower, %d cannot tell"
        .formatted(
            comparisons, count(Answer.SLOWER), count(Answer.NOT_SLOWER), count(Answer.CANNOT_TELL));
  }
}
