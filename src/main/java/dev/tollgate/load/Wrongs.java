package dev.tollgate.load;

import dev.tollgate.evidence.Load;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What went wrong, each kind with its count and its first samples. */
final class Wrongs {
  private static final int SAMPLES = 3;

  /** So many kinds are told apart; a service that says something new each time is one of them. */
  private static final int KINDS = 50;

  private final Map<String, Tally> kinds = new ConcurrentHashMap<>();

  private record Tally(LongAdder count, List<String> samples) {}

  void add(Script.Wrong wrong, double atSeconds) {
    String what = kinds.size() < KINDS || kinds.containsKey(wrong.what()) ? wrong.what() : "others";
    Tally tally =
        kinds.computeIfAbsent(what, k -> new Tally(new LongAdder(), new CopyOnWriteArrayList<>()));
    tally.count().increment();
    if (tally.samples().size() < SAMPLES) {
      tally
          .samples()
          .add(String.format(Locale.ROOT, "after %.1f s: %s", atSeconds, wrong.sample()));
    }
  }

  List<Load.Problem> problems() {
    return kinds.entrySet().stream()
        .map(
            kind ->
                new Load.Problem(
                    kind.getKey(),
                    kind.getValue().count().sum(),
                    kind.getValue().samples().stream().limit(SAMPLES).toList()))
        .sorted(
            Comparator.comparingLong(Load.Problem::count)
                .reversed()
                .thenComparing(Load.Problem::what))
        .toList();
  }
}
