package dev.tollgate;

import dev.tollgate.report.EvidenceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The report of the run before: gone before a run begins, so that nobody takes it for this one's.
 * Its record stays, under another name.
 */
final class StaleReport {
  private static final List<String> FILES =
      List.of("index.html", "report.json", "junit.xml", "summary.md", "badge.svg");

  private StaleReport() {}

  static void remove(Path reports) throws IOException {
    removeAllButRecords(reports);
    KeptRecords.in(reports).keepAsBefore();
  }

  /** What is left is what a rerun needs. */
  static void removeAllButRecords(Path reports) throws IOException {
    for (String file : FILES) {
      Files.deleteIfExists(reports.resolve(file));
    }
    EvidenceFiles.remove(reports);
    Path checklists = reports.resolve("checklists");
    if (Files.isDirectory(checklists)) {
      try (var files = Files.list(checklists)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
