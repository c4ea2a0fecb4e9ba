package dev.tollgate.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The figures of one measured thing, one a round. */
record Samples(List<Double> rounds) {
  Samples {
    rounds = List.copyOf(rounds);
  }

  static <T> Samples of(List<T> rounds, ToDoubleFunction<T> figure) {
    List<Double> figures = new ArrayList<>();
    rounds.forEach(r -> figures.add(figure.applyAsDouble(r)));
    return new Samples(figures);
  }

  double median() {
    double[] sorted = stream().sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double least() {
    return stream().min().orElseThrow();
  }

  double most() {
    return stream().max().orElseThrow();
  }

  /** Round by round, the one divided by the other. */
  Samples over(Samples other) {
    return new Samples(
        IntStream.range(0, rounds.size())
            .mapToObj(i -> rounds.get(i) / other.rounds.get(i))
            .toList());
  }

  private DoubleStream stream() {
    return rounds.stream().mapToDouble(Double::doubleValue);
  }
}
