package dev.tollgate.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The scenarios of a run, shared out among shards so that these end together: the longest goes
 * first, and each to the shard that has least to do (longest processing time first; R. L. Graham,
 * 1969: no shard takes more than 4/3 of the best). The same scenarios and durations give the same
 * shards, on every machine.
 *
 * @param shards what each is to run, in the order of the files
 */
public record SharedOut(List<List<PlannedScenario>> shards) {
  private static final Comparator<PlannedScenario> IN_ORDER =
      Comparator.comparing(PlannedScenario::feature).thenComparingInt(PlannedScenario::line);

  public SharedOut {
    shards = shards.stream().map(List::copyOf).toList();
  }

  /**
   * Shares them out.
   *
   * @param of among so many
   * @param parallel how many run together in each shard: one that runs alone holds up all of it, so
   *     that it counts for as many
   */
  public static SharedOut of(
      List<PlannedScenario> scenarios, PastDurations durations, int of, int parallel) {
    Map<PlannedScenario, Long> nanos =
        scenarios.stream()
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    each -> durations.of(each).toNanos() * (each.alone() ? parallel : 1)));
    List<List<PlannedScenario>> shards = new ArrayList<>();
    for (int i = 0; i < of; i++) {
      shards.add(new ArrayList<>());
    }
    long[] load = new long[of];
    nanos.keySet().stream()
        .sorted(
            Comparator.<PlannedScenario>comparingLong(each -> -nanos.getOrDefault(each, 0L))
                .thenComparing(IN_ORDER))
        .forEach(
            each -> {
              int least = least(load);
              shards.get(least).add(each);
              load[least] += nanos.getOrDefault(each, 0L);
            });
    shards.forEach(shard -> shard.sort(IN_ORDER));
    return new SharedOut(List.copyOf(shards));
  }

  private static int least(long[] load) {
    int least = 0;
    for (int i = 1; i < load.length; i++) {
      if (load[i] < load[least]) {
        least = i;
      }
    }
    return least;
  }

  /** The same by place, as a plan has it. */
  public List<List<String>> places() {
    return shards.stream()
        .map(shard -> shard.stream().map(PlannedScenario::toString).toList())
        .toList();
  }
}
