package dev.tollgate.report;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.system.Checklist;
import dev.tollgate.verdict.Criteria;
import dev.tollgate.verdict.SystemCoverage;
import dev.tollgate.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Everything that is derived from a run, as files. */
public final class ReportFolder {
  private ReportFolder() {}

  /** Makes the page of a run; there is one way, and a test that has another. */
  interface View {
    PageView of(RecordedRun run, Verdict verdict, OnFile onFile, List<Place> lost);
  }

  /**
   * Writes {@code index.html}, {@code report.json}, {@code junit.xml}, {@code summary.md}, {@code
   * badge.svg} and {@code checklists/<system>.md} for each system of the run that has a checklist;
   * and {@code evidence/<n>.html} where the page would be too large with all of its evidence. Each
   * file replaces the one before it at once; other files are left alone. The same run and
   * checklists give the same bytes.
   *
   * @param dir made when it is not there
   * @return the verdict that the files say: {@link Verdict#of}, or none when the page was found not
   *     to show all that the record has
   * @throws UncheckedIOException when a file cannot be written
   */
  public static Verdict write(Path dir, RecordedRun run, Criteria criteria, OnFile onFile) {
    return write(dir, run, criteria, onFile, PageView::of);
  }

  static Verdict write(Path dir, RecordedRun run, Criteria criteria, OnFile onFile, View view) {
    try {
      PageView page = page(dir, run, criteria, onFile, view);
      Verdict verdict = page.verdict();
      OutputFile.write(dir.resolve("junit.xml"), JUnitXml.of(run));
      OutputFile.write(dir.resolve("badge.svg"), BadgeSvg.of(verdict));
      OutputFile.write(dir.resolve("summary.md"), SummaryMarkdown.of(run, verdict));
      for (SystemCoverage coverage : verdict.systems()) {
        Checklist checklist = criteria.checklists().of(coverage.system()).orElse(null);
        if (checklist != null) {
          OutputFile.write(
              dir.resolve("checklists").resolve(coverage.system() + ".md"),
              TickedChecklists.of(checklist, coverage, page.anchors()));
        }
      }
      return verdict;
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written to " + dir, e);
    }
  }

  /**
   * The page and {@code report.json}, which take nearly all of the time, side by side. A page that
   * lost a scenario is not put in place, and what stands beside it neither: others are made, that
   * say so.
   */
  private static PageView page(
      Path dir, RecordedRun run, Criteria criteria, OnFile onFile, View view) throws IOException {
    PageView page = view.of(run, Verdict.of(run, criteria), onFile, List.of());
    Path json = dir.resolve("report.json");
    CompletableFuture<List<Place>> lost = CompletableFuture.supplyAsync(() -> lost(dir, page));
    try {
      if (OutputFile.writeIf(
          json,
          to -> {
            ReportJson.write(page, to);
            return of(lost).isEmpty();
          })) {
        return page;
      }
    } finally {
      // Whatever went wrong, nothing is written any more when this has ended.
      boolean unused = lost.handle((places, trouble) -> true).join();
    }
    PageView rest = view.of(run, Verdict.of(run, criteria, of(lost)), onFile, of(lost));
    PageFile.writeAsItIs(dir, rest);
    OutputFile.write(json, to -> ReportJson.write(rest, to));
    return rest;
  }

  private static List<Place> lost(Path dir, PageView page) {
    try {
      return PageFile.write(dir, page, PageFile.MOST_BYTES).stream()
          .map(placed -> placed.scenario().place())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for it; what went wrong there went wrong here. */
  private static List<Place> of(CompletableFuture<List<Place>> lost) throws IOException {
    try {
      return lost.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw e;
    }
  }
}
