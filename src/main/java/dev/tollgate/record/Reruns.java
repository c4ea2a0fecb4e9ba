package dev.tollgate.record;

import dev.tollgate.evidence.RunInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which of some records runs again what another left. */
public final class Reruns {
  private final List<Shard> shards;

  Reruns(List<Shard> shards) {
    this.shards = List.copyOf(shards);
  }

  /** The record of the run before it; empty when it was a run of its own, or that is not here. */
  public Optional<Shard> before(Shard shard) {
    String id = idBefore(shard).orElse(null);
    return id == null
        ? Optional.empty()
        : shards.stream().filter(each -> id.equals(idOf(each).orElse(null))).findFirst();
  }

  /** The records that run again what this one left. */
  public List<Shard> after(Shard shard) {
    String id = idOf(shard).orElse(null);
    return id == null
        ? List.of()
        : shards.stream().filter(each -> id.equals(idBefore(each).orElse(null))).toList();
  }

  /** The records that rerun no other of these. */
  public List<Shard> first() {
    return shards.stream().filter(each -> before(each).isEmpty()).toList();
  }

  /** Those that it reruns, the oldest first, and itself. */
  List<Shard> line(Shard shard) {
    List<Shard> line = new ArrayList<>();
    Shard each = shard;
    // One that says that it comes before itself is no honest record; nobody hangs for it.
    while (each != null && !line.contains(each)) {
      line.add(0, each);
      each = before(each).orElse(null);
    }
    return line;
  }

  private static Optional<String> idOf(Shard shard) {
    return Optional.ofNullable(shard.info()).map(RunInfo::id);
  }

  /** The id of the run that it reruns, here or not. */
  public static Optional<String> idBefore(Shard shard) {
    return Optional.ofNullable(shard.info()).map(RunInfo::reruns).filter(Objects::nonNull);
  }
}
