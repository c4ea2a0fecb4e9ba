package dev.tollgate.record;

import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.RunInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record file. A run that was not sharded has one.
 *
 * @param file the record's name
 * @param environment what ran it, in words ({@code cucumber-jvm 7.34.3, OpenJDK 17.0.15, Linux})
 * @param info null when the record has none
 * @param plan null when the record has none
 * @param end null when the record has none: the run was cut off by force
 * @param started the first moment that its messages name; null when they name none
 * @param lastSeen the last moment that its messages name
 * @param cut whether it ends in the middle of a line
 * @param secrets lines that hold what must not be in a record, and what that is
 * @param texts the features whose text it holds, each with a checksum of it
 */
public record Shard(
    String file,
    String environment,
    @Nullable RunInfo info,
    @Nullable Plan plan,
    @Nullable RunEnd end,
    @Nullable Instant started,
    @Nullable Instant lastSeen,
    boolean cut,
    List<Damage> damage,
    List<Damage> secrets,
    Map<String, String> texts) {
  public Shard {
    texts = Map.copyOf(texts);
    secrets = List.copyOf(secrets);
    damage = List.copyOf(damage);
  }

  /** Whether no line of the file is of a run: it is something else. */
  public boolean isNone() {
    return info == null && plan == null && end == null && started == null && !damage.isEmpty();
  }

  /** When it began, by its run information or else its messages. */
  public @Nullable Instant began() {
    return info != null ? info.started() : started;
  }

  /** When it ended, or was last heard of. */
  public @Nullable Instant over() {
    return end != null ? end.at() : lastSeen;
  }

  /** Which part of a run it is; null when it is of one that was not shared out. */
  public Plan.@Nullable Shard part() {
    return plan == null ? null : plan.shard();
  }

  /** What it was to run, as places. */
  public List<Place> planned() {
    return plan == null ? List.of() : plan.scenarios().stream().map(Place::of).toList();
  }

  /** The scenarios of each shard of its run, in the order of the shards. */
  public List<List<Place>> whole() {
    return plan == null
        ? List.of()
        : plan.whole().stream().map(each -> each.stream().map(Place::of).toList()).toList();
  }

  /** Whether it ended by itself with all run that was to run. */
  public boolean complete() {
    return end != null && end.how() == RunEnd.How.COMPLETE && !cut;
  }
}
