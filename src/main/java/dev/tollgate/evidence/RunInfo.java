package dev.tollgate.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run set out to do; the first evidence in a record.
 *
 * @param selection which scenarios were asked for, in the words of the command line ({@code all},
 *     {@code --tags @smoke})
 * @param command the command that makes this run again
 * @param tollgateVersion the harness's own version
 */
public record RunInfo(
    String id,
    Instant started,
    String selection,
    String command,
    String tollgateVersion,
    List<Accepted> systems)
    implements Evidence {
  public RunInfo {
    systems = List.copyOf(systems);
  }

  /**
   * One system under test of the run.
   *
   * @param targetVersion what the target says of itself; null when it says nothing
   */
  public record Accepted(String system, String target, @Nullable String targetVersion) {}
}
