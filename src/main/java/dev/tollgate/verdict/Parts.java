package dev.tollgate.verdict;

import dev.tollgate.evidence.Plan;
import dev.tollgate.record.Shard;
import java.util.List;
import java.util.Objects;

/** The records that are each a shard of a run. */
final class Parts {
  private Parts() {}

  /** Reruns are no shards of their own: they belong to the one that they run again. */
  static List<Shard> of(Grounds grounds) {
    return grounds.run().reruns().first().stream().filter(shard -> shard.part() != null).toList();
  }

  /** Which one it is. */
  static Plan.Shard part(Shard shard) {
    return Objects.requireNonNull(shard.part());
  }
}
