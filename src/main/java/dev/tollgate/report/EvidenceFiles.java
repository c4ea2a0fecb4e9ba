package dev.tollgate.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The files beside a page that would be too large with the evidence of the scenarios that passed:
 * {@code evidence/1.html} and so on, each a page of its own that needs nothing else.
 */
public final class EvidenceFiles {
  private static final String FOLDER = "evidence";
  private static final String OURS = "\\d+\\.html";

  private EvidenceFiles() {}

  /** From the page. */
  static String link(EvidenceBlock block) {
    return FOLDER + "/" + name(block);
  }

  private static String name(EvidenceBlock block) {
    return block.number() + ".html";
  }

  /** No page may link to them yet: they replace those of another run. */
  static void write(Path reports, PageView page) throws IOException {
    for (EvidenceBlock block : page.passed().blocks()) {
      OutputFile.write(
          reports.resolve(FOLDER).resolve(name(block)),
          file -> Page.writeEvidence(page, block, file));
    }
  }

  /** Leaves those that the page links to. */
  static void removeAllBut(Path reports, PassedEvidence linked) throws IOException {
    Set<String> kept = new HashSet<>();
    if (linked.beside()) {
      linked.blocks().forEach(block -> kept.add(name(block)));
    }
    remove(reports, kept);
  }

  /** Removes all of them, and their folder if nothing else is in it. */
  public static void remove(Path reports) throws IOException {
    remove(reports, Set.of());
  }

  private static void remove(Path reports, Set<String> kept) throws IOException {
    Path folder = reports.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (name.matches(OURS) && !kept.contains(name)) {
          Files.delete(file);
        }
      }
    }
    boolean empty;
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      empty = !left.iterator().hasNext();
    }
    if (empty) {
      Files.delete(folder);
    }
  }
}
