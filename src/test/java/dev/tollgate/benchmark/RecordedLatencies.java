package dev.tollgate.benchmark;

import dev.tollgate.statistics.PairComparison.Pair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Latencies of simple requests to the reference service, one after the other, as they were
 * recorded; and runs that are drawn from them in blocks, so that neighbours stay neighbours.
 */
public record RecordedLatencies(double[] millis, int block) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "latencies");

  /** A stretch in which the machine did little else. */
  public static RecordedLatencies quiet() {
    return read("quiet.txt", 20);
  }

  /** With builds beside it; a disturbance lasts about a hundred requests. */
  public static RecordedLatencies busy() {
    return read("busy.txt", 100);
  }

  private static RecordedLatencies read(String name, int block) {
    try (Stream<String> lines = Files.lines(FOLDER.resolve(name))) {
      return new RecordedLatencies(lines.mapToDouble(Double::parseDouble).toArray(), block);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A run of so many requests, each so many times as slow as it was. */
  public double[] run(int requests, double factor, SplittableRandom random) {
    double[] run = new double[requests];
    for (int at = 0; at < requests; at += block) {
      int from = random.nextInt(millis.length - block);
      for (int i = at; i < Math.min(requests, at + block); i++) {
        run[i] = millis[from + i - at] * factor;
      }
    }
    return run;
  }

  /** Old and new in turns, each going first every other time. */
  public List<Pair> pairs(int pairs, double factor, SplittableRandom random) {
    double[] requests = run(2 * pairs, 1, random);
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      int older = i % 2;
      all.add(new Pair(requests[2 * i + older], requests[2 * i + 1 - older] * factor));
    }
    return all;
  }
}
