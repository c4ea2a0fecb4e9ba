package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.system.Checklist;
import dev.tollgate.system.Checklists;
import dev.tollgate.verdict.SystemCoverage;
import dev.tollgate.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Everything that is derived from a run, as files. */
public final class ReportFolder {
  private ReportFolder() {}

  /**
   * Writes {@code index.html}, {@code report.json}, {@code junit.xml}, {@code summary.md} and
   * {@code checklists/<system>.md} for each system of the run that has a checklist; and {@code
   * evidence/<n>.html} where the page would be too large with all of its evidence. Each file
   * replaces the one before it at once; other files are left alone. The same run and checklists
   * give the same bytes.
   *
   * @param dir made when it is not there
   * @throws UncheckedIOException when a file cannot be written
   */
  public static void write(
      Path dir, RecordedRun run, Checklists checklists, Verdict verdict, OnFile onFile) {
    try {
      OutputFile.write(dir.resolve("report.json"), ReportJson.of(run, verdict));
      OutputFile.write(dir.resolve("junit.xml"), JUnitXml.of(run));
      OutputFile.write(dir.resolve("summary.md"), SummaryMarkdown.of(run, verdict));
      for (SystemCoverage coverage : verdict.systems()) {
        Checklist checklist = checklists.of(coverage.system()).orElse(null);
        if (checklist != null) {
          OutputFile.write(
              dir.resolve("checklists").resolve(coverage.system() + ".md"),
              TickedChecklists.of(checklist, coverage));
        }
      }
      PageFile.write(dir, PageView.of(run, verdict, onFile), PageFile.MOST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written to " + dir, e);
    }
  }
}
