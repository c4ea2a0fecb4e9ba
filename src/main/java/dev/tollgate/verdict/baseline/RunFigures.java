package dev.tollgate.verdict.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tollgate.evidence.Machine;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.Shard;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The run that figures are of.
 *
 * @param started null when its record did not say
 * @param whole whether it ran, to its end, all that the features had; false for a selection, a
 *     shard and a run that was cut off
 * @param tollgate the version of Tollgate
 * @param commit the commit that Tollgate was built from; null when nobody knows
 * @param machine null when its record did not say, or its shards ran on several kinds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunFigures(
    String id,
    @Nullable Instant started,
    String selection,
    boolean whole,
    String tollgate,
    @Nullable String commit,
    @Nullable Machine machine) {
  public RunFigures {
    Objects.requireNonNull(id, "the key \"id\" is missing");
    Objects.requireNonNull(selection, "the key \"selection\" is missing");
    Objects.requireNonNull(tollgate, "the key \"tollgate\" is missing");
  }

  /** Those of the runs that it was put together from: of shards, and of what a rerun left. */
  List<String> ids() {
    return List.of(id.split("\\+", -1));
  }

  static RunFigures of(RecordedRun run) {
    List<RunInfo> infos = run.shards().stream().map(Shard::info).filter(Objects::nonNull).toList();
    return new RunFigures(
        run.id(),
        run.started().orElse(null),
        run.selection(),
        isWhole(run),
        infos.stream().map(RunInfo::tollgateVersion).distinct().collect(Collectors.joining("+")),
        commit(infos),
        machine(infos));
  }

  private static boolean isWhole(RecordedRun run) {
    return !run.shards().isEmpty()
        && run.shards().stream().allMatch(Shard::complete)
        && run.knowsAllTags()
        && run.notSelected().isEmpty();
  }

  private static @Nullable String commit(List<RunInfo> infos) {
    List<String> all =
        infos.stream().map(RunInfo::tollgateCommit).filter(Objects::nonNull).distinct().toList();
    return all.isEmpty() ? null : String.join("+", all);
  }

  private static @Nullable Machine machine(List<RunInfo> infos) {
    List<Machine> all =
        infos.stream().map(RunInfo::machine).filter(Objects::nonNull).distinct().toList();
    return all.size() == 1 ? all.get(0) : null;
  }
}
