package dev.tollgate.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run set out to do; the first evidence in a record. It stands there again once the targets
 * serve and have said their versions, and the later one counts.
 *
 * @param selection which scenarios were asked for, in the words of the command line ({@code all},
 *     {@code --tags @smoke})
 * @param command the command that makes this run again
 * @param features the folder of the systems, as the command names it; null for {@code features}
 * @param tollgateVersion the harness's own version
 * @param tollgateCommit the commit that the harness was built from; null when nobody knows
 * @param machine what it is made on; null in a record from before it was noted
 * @param name what {@code --run-name} calls the run that this is a shard of; null when nobody named
 *     it
 * @param reruns the id of the run before, of which this one runs what was left; null for a run of
 *     its own
 */
public record RunInfo(
    String id,
    Instant started,
    String selection,
    String command,
    @Nullable String features,
    String tollgateVersion,
    @Nullable String tollgateCommit,
    List<Accepted> systems,
    @Nullable Machine machine,
    @Nullable String name,
    @Nullable String reruns)
    implements Evidence {
  public RunInfo {
    systems = List.copyOf(systems);
  }

  /** A run of its own, that nobody named. */
  public RunInfo(
      String id,
      Instant started,
      String selection,
      String command,
      @Nullable String features,
      String tollgateVersion,
      @Nullable String tollgateCommit,
      List<Accepted> systems,
      @Nullable Machine machine) {
    this(
        id,
        started,
        selection,
        command,
        features,
        tollgateVersion,
        tollgateCommit,
        systems,
        machine,
        null,
        null);
  }

  /** The same, once more is known of what is accepted. */
  public RunInfo with(List<Accepted> known) {
    return new RunInfo(
        id,
        started,
        selection,
        command,
        features,
        tollgateVersion,
        tollgateCommit,
        known,
        machine,
        name,
        reruns);
  }

  /**
   * One system under test of the run.
   *
   * @param targetVersion version or commit, as its file or the target itself says; null when nobody
   *     knows
   * @param versionTrouble why nobody knows it; null when it is known, or nobody asked
   * @param files a checksum of the files that describe it and its target; null in a record from
   *     before it was noted
   */
  public record Accepted(
      String system,
      String target,
      @Nullable String targetVersion,
      @Nullable String versionTrouble,
      @Nullable String files) {
    public Accepted(
        String system,
        String target,
        @Nullable String targetVersion,
        @Nullable String versionTrouble) {
      this(system, target, targetVersion, versionTrouble, null);
    }
  }
}
