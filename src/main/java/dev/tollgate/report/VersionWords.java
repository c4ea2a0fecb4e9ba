package dev.tollgate.report;

import dev.tollgate.evidence.RunInfo;
import dev.tollgate.record.RecordedRun;
import java.util.Objects;
import java.util.stream.Collectors;

/** What was accepted and by what, in words; what is not known is said so. */
public final class VersionWords {
  private static final String UNKNOWN = "version not known";

  private VersionWords() {}

  /** {@code 0.1.0, commit 3f2a9c1b7d40}; of shards that several made, each. */
  public static String ofTollgate(RecordedRun run) {
    String all =
        run.shards().stream()
            .map(shard -> shard.info())
            .filter(Objects::nonNull)
            .map(VersionWords::ofTollgate)
            .distinct()
            .collect(Collectors.joining(" and "));
    return all.isEmpty() ? UNKNOWN : all;
  }

  public static String ofTollgate(RunInfo info) {
    return info.tollgateVersion()
        + (info.tollgateCommit() == null
            ? ", commit not known"
            : ", commit " + info.tollgateCommit());
  }

  /** {@code version 1.4.2}. */
  public static String ofTarget(RunInfo.Accepted accepted) {
    return accepted.targetVersion() == null ? UNKNOWN : "version " + accepted.targetVersion();
  }
}
