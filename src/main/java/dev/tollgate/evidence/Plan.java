package dev.tollgate.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the run was to run. What is planned and not in the record was not run.
 *
 * @param scenarios the scenarios, each as {@code features/x/y.feature:12} (for an outline, the line
 *     of the example)
 * @param tags the tags of every scenario that the systems' features have, selected or not, by the
 *     same place, each with its {@code @}: an item whose scenarios never began can then be told
 *     from one that no scenario carries. Empty when nobody looked
 * @param shard which part of the whole these are; null for a run that was not shared out
 * @param whole the scenarios of each shard, in the order of the shards: two that were shared out
 *     differently can then be told apart. Empty for a run that was not shared out
 */
public record Plan(
    List<String> scenarios,
    Map<String, List<String>> tags,
    @Nullable Shard shard,
    List<List<String>> whole)
    implements Evidence {
  public Plan {
    scenarios = List.copyOf(scenarios);
    // A record from before the tags, or from before the shards, has none.
    tags = tags == null ? Map.of() : Map.copyOf(tags);
    whole = whole == null ? List.of() : whole.stream().map(List::copyOf).toList();
  }

  public Plan(List<String> scenarios, Map<String, List<String>> tags) {
    this(scenarios, tags, null, List.of());
  }

  public Plan(List<String> scenarios) {
    this(scenarios, Map.of());
  }

  /**
   * A part of a run: so many share its scenarios out among them.
   *
   * @param index counted from 1
   * @param of how many there are
   */
  public record Shard(int index, int of) {
    public Shard {
      if (index < 1 || index > of) {
        throw new IllegalArgumentException("should be from 1/" + of + " to " + of + "/" + of);
      }
    }

    /** {@code 2/5}. */
    @Override
    public String toString() {
      return index + "/" + of;
    }
  }
}
