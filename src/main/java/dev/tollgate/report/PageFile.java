package dev.tollgate.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code index.html}, with files of evidence beside it where it would be too large. */
final class PageFile {
  /** Above it a mail server takes no attachment. */
  static final long MOST_BYTES = 25_000_000;

  private static final String NAME = "index.html";

  private PageFile() {}

  /**
   * At every moment what lies there is whole: the page holds all of its evidence until the files
   * that it links to are there. A page that lost a scenario is not put there at all.
   *
   * @param mostBytes how large it may be with all of its evidence in it
   * @return the scenarios of the run that the page does not show; empty when it was written
   */
  static List<Placed> write(Path reports, PageView page, long mostBytes) throws IOException {
    List<Placed> lost = writeWhole(reports, page);
    if (!lost.isEmpty()) {
      return lost;
    }
    PageView written = page;
    if (Files.size(reports.resolve(NAME)) > mostBytes) {
      PageView smaller = page.withEvidenceBeside();
      EvidenceFiles.write(reports, page);
      if (writeWhole(reports, smaller).isEmpty()) {
        written = smaller;
      }
    }
    EvidenceFiles.removeAllBut(reports, written.passed());
    return lost;
  }

  /** Whatever it shows: it says itself what it does not. */
  static void writeAsItIs(Path reports, PageView page) throws IOException {
    OutputFile.write(reports.resolve(NAME), text -> Page.write(page, text));
    EvidenceFiles.removeAllBut(reports, page.passed());
  }

  private static List<Placed> writeWhole(Path reports, PageView page) throws IOException {
    List<Placed> lost = new ArrayList<>();
    OutputFile.writeIf(
        reports.resolve(NAME),
        text -> {
          lost.addAll(Page.write(page, text));
          return lost.isEmpty();
        });
    return lost;
  }
}
