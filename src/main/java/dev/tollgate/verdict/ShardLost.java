package dev.tollgate.verdict;

import dev.tollgate.evidence.Plan;
import dev.tollgate.record.Place;
import dev.tollgate.record.Shard;
import dev.tollgate.system.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A run was shared out among shards, and not all of their records are here. */
final class ShardLost implements Rule {
  static final String NAME = "shard-lost";

  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Shard> parts = Parts.of(grounds);
    int of = parts.stream().map(Parts::part).mapToInt(Plan.Shard::of).max().orElse(0);
    Set<Integer> here =
        parts.stream().map(Parts::part).map(Plan.Shard::index).collect(Collectors.toSet());
    List<Integer> lost =
        IntStream.rangeClosed(1, of).filter(index -> !here.contains(index)).boxed().toList();
    return lost.isEmpty() ? List.of() : List.of(reason(lost, of, parts.get(0).whole()));
  }

  private static Reason reason(List<Integer> lost, int of, List<List<Place>> whole) {
    List<Place> scenarios =
        lost.stream()
            .filter(index -> index <= whole.size())
            .flatMap(index -> whole.get(index - 1).stream())
            .sorted()
            .toList();
    String which = lost.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String message =
        "%s %s of %d %s not here, with %d of %d planned scenarios: give the records of all shards to ./tollgate merge"
            .formatted(
                lost.size() == 1 ? "shard" : "shards",
                which,
                of,
                lost.size() == 1 ? "is" : "are",
                scenarios.size(),
                whole.stream().mapToInt(List::size).sum());
    return new Reason(NAME, Decision.NO_VERDICT, Severity.CRITICAL, message, List.of(), scenarios);
  }
}
