package dev.tollgate;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.report.Annotations;
import dev.tollgate.verdict.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the CI server that runs this shows of a verdict, where its job's page can be written to.
 *
 * @param annotates whether it shows lines of output at the lines of files, as GitHub does
 * @param jobPage the Markdown of the job's page, which is appended to; null where there is none
 */
record CiServer(boolean annotates, @Nullable Path jobPage) {
  /** By the variables that GitHub and those who follow it set for every job. */
  static CiServer of(Map<String, String> environment) {
    String page = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
    return new CiServer(
        environment.getOrDefault("GITHUB_ACTIONS", "").equals("true"),
        page.isEmpty() ? null : Path.of(page));
  }

  /**
   * Tells it. A job's page that cannot be written to is said, and changes no verdict.
   *
   * @param summary the verdict in Markdown
   */
  void tell(RecordedRun run, Verdict verdict, Path summary, PrintStream out) {
    if (annotates) {
      Annotations.of(run, verdict).forEach(out::println);
    }
    if (jobPage != null) {
      try {
        Files.write(
            jobPage,
            Files.readAllBytes(summary),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        out.println(
            "The job's page, $GITHUB_STEP_SUMMARY, cannot be written to: " + e.getMessage());
      }
    }
  }
}
