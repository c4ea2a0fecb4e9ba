package dev.tollgate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By what a kept record is judged. */
final class CriteriaOptions {
  @Option(
      names = "--features",
      paramLabel = "FOLDER",
      description =
          "The folder of the systems, for their checklists (the one that the run was made with).")
  @Nullable Path features;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "What stands against a GO (gate.yml beside the folder of the systems, or else the default"
              + " policy).")
  @Nullable Path policy;

  /** What judges by them, and puts the report there. */
  Judgement judgement(Path reports) {
    return new Judgement(features, policy, reports, System.out);
  }
}
