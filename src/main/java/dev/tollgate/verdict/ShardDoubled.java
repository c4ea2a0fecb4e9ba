package dev.tollgate.verdict;

import dev.tollgate.record.Shard;
import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The same record is here twice, or two records of the same shard, or two reruns of one run. */
final class ShardDoubled implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Shard> all = grounds.run().shards();
    List<List<Shard>> same = twice(all, shard -> shard.info() == null ? null : shard.info().id());
    List<Reason> reasons = new ArrayList<>();
    same.forEach(
        files -> reasons.add(reason(names(files) + " are one record: leave out all but one")));
    twice(Parts.of(grounds), Shard::part).stream()
        .filter(files -> !same.contains(files))
        .forEach(
            files ->
                reasons.add(
                    reason(
                        names(files)
                            + " are both of shard "
                            + Parts.part(files.get(0))
                            + ": nobody can tell which counts; leave out all but one, or run the shard again with --rerun")));
    twice(all, shard -> shard.info() == null ? null : shard.info().reruns()).stream()
        .filter(files -> !same.contains(files))
        .forEach(
            files ->
                reasons.add(
                    reason(
                        names(files)
                            + " both run again what one run left: leave out all but one")));
    return reasons;
  }

  private static List<List<Shard>> twice(
      List<Shard> shards, Function<Shard, @org.jspecify.annotations.Nullable Object> by) {
    return shards.stream()
        .filter(shard -> by.apply(shard) != null)
        .collect(Collectors.groupingBy(shard -> Objects.requireNonNull(by.apply(shard))))
        .values()
        .stream()
        .filter(files -> files.size() > 1)
        .sorted(Comparator.comparing(files -> files.get(0).file()))
        .toList();
  }

  private static String names(List<Shard> shards) {
    return shards.stream().map(Shard::file).collect(Collectors.joining(" and "));
  }

  private static Reason reason(String message) {
    return new Reason(
        "shard-doubled", Decision.NO_VERDICT, Severity.CRITICAL, message, List.of(), List.of());
  }
}
