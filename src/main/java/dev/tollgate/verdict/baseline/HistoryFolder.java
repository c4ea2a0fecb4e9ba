package dev.tollgate.verdict.baseline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code reports/history/}: a file for each run, named by when it began and its id, so that their
 * names sort by time. Several runs may write there at once: a file is put in place whole, and one
 * that another run has pruned already is as good as pruned.
 */
public final class HistoryFolder {
  /** So many of the newest are kept: about 2 MB of a system with 450 scenarios. */
  static final int MOST = 50;

  private static final String FOLDER = "history";
  private static final String ENDING = ".json";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private HistoryFolder() {}

  /**
   * Adds the figures of a run, unless they are there: the report of an old record is no new run.
   *
   * @throws IOException when the folder cannot be written to
   */
  public static void add(Path reports, Figures figures) throws IOException {
    String id = plain(figures.run().id());
    if (files(reports).stream().anyMatch(file -> isOf(id, file))) {
      return;
    }
    Instant started = Objects.requireNonNullElse(figures.run().started(), Instant.EPOCH);
    String name = MOMENT.format(started) + '-' + id + ENDING;
    FiguresFile.write(reports.resolve(FOLDER).resolve(name), figures);
    List<Path> all = files(reports);
    for (Path old : all.subList(0, Math.max(0, all.size() - MOST))) {
      Files.deleteIfExists(old);
    }
  }

  /** The oldest first; none where there is no such folder. */
  static List<Path> files(Path reports) {
    Path folder = reports.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> name(file).endsWith(ENDING) && !name(file).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be listed", e);
    }
  }

  private static boolean isOf(String id, Path file) {
    return name(file).endsWith('-' + id + ENDING);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** An id as a file may be called; those of many shards joined are too long for one. */
  private static String plain(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9_.-]", "_");
    return plain.length() <= 80
        ? plain
        : plain.substring(0, 60) + '-' + Integer.toHexString(id.hashCode());
  }
}
