package dev.tollgate.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code index.html}, with files of evidence beside it where it would be too large. */
final class PageFile {
  /** Above it a mail server takes no attachment. */
  static final long MOST_BYTES = 25_000_000;

  private PageFile() {}

  /**
   * At every moment what lies there is whole: the page holds all of its evidence until the files
   * that it links to are there.
   *
   * @param mostBytes how large it may be with all of its evidence in it
   */
  static void write(Path reports, PageView page, long mostBytes) throws IOException {
    Path file = reports.resolve("index.html");
    PageView written = page;
    OutputFile.write(file, text -> Page.write(page, text));
    if (Files.size(file) > mostBytes) {
      PageView smaller = page.withEvidenceBeside();
      EvidenceFiles.write(reports, page);
      OutputFile.write(file, text -> Page.write(smaller, text));
      written = smaller;
    }
    EvidenceFiles.removeAllBut(reports, written.passed());
  }
}
