package dev.tollgate;

import dev.tollgate.run.UnusableSelectionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records in a folder of reports that belong together: {@code record.1.ndjson}, {@code
 * record.2.ndjson} and so on, each run again by the next, and {@code record.ndjson}, which is the
 * last.
 */
final class KeptRecords {
  private static final String LAST = "record.ndjson";

  private final Path reports;

  private KeptRecords(Path reports) {
    this.reports = reports;
  }

  static KeptRecords in(Path reports) {
    return new KeptRecords(reports);
  }

  private static KeptRecords inFolderOf(Path record) {
    return in(Objects.requireNonNullElse(record.getParent(), Path.of("")));
  }

  /** Which are run again by this one, in words; empty where it is not the last of several. */
  static Optional<String> besides(Path record) {
    List<Path> earlier = inFolderOf(record).earlier();
    return record.endsWith(LAST) && !earlier.isEmpty()
        ? Optional.of(earlier.stream().map(Path::toString).collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  /**
   * Those that somebody named, or those of the folder. Where the last of several is named, those
   * that it runs again come with it: whoever names it means the run.
   */
  static List<Path> named(List<Path> records, Path reports) {
    if (records.isEmpty()) {
      return in(reports).expected();
    }
    return records.stream()
        .flatMap(
            record ->
                besides(record).isPresent()
                    ? inFolderOf(record).files().stream()
                    : Stream.of(record))
        .distinct()
        .toList();
  }

  /** Those that there are, the oldest first. */
  List<Path> files() {
    List<Path> files = new ArrayList<>(earlier());
    if (hasLast()) {
      files.add(reports.resolve(LAST));
    }
    return files;
  }

  /** A run that was killed before its first line leaves an empty file, which says nothing. */
  private boolean hasLast() {
    return reports.resolve(LAST).toFile().length() > 0;
  }

  /** Those that there are; when there is none, the one that there should be. */
  List<Path> expected() {
    List<Path> files = files();
    return files.isEmpty() ? List.of(reports.resolve(LAST)) : files;
  }

  private List<Path> earlier() {
    List<Path> files = new ArrayList<>();
    while (Files.isRegularFile(numbered("record.", files.size() + 1))) {
      files.add(numbered("record.", files.size() + 1));
    }
    return files;
  }

  private Path numbered(String name, int number) {
    return reports.resolve(name + number + ".ndjson");
  }

  /**
   * Makes room for the record of a rerun; the last one stays beside it. One that a kill has left
   * between the two steps of this is numbered already.
   */
  void setAside() throws IOException {
    if (hasLast()) {
      Files.move(reports.resolve(LAST), numbered("record.", earlier().size() + 1));
    }
  }

  /** The rerun could not be made: as it was. */
  void putBack() throws IOException {
    List<Path> earlier = earlier();
    if (!earlier.isEmpty() && !Files.exists(reports.resolve(LAST))) {
      Files.move(earlier.get(earlier.size() - 1), reports.resolve(LAST));
    }
  }

  /**
   * Makes room for the record of a run of its own. These stay under other names, in place of those
   * from before: nobody can make them again, and a mistake in a command is soon made.
   */
  void keepAsBefore() throws IOException {
    List<Path> earlier = earlier();
    boolean some = !files().isEmpty();
    for (int i = 1; some && Files.deleteIfExists(numbered("record.before.", i)); i++) {
      // Until there is no more.
    }
    for (int i = 0; i < earlier.size(); i++) {
      Files.move(earlier.get(i), numbered("record.before.", i + 1));
    }
    if (Files.isRegularFile(reports.resolve(LAST))) {
      Files.move(
          reports.resolve(LAST),
          reports.resolve("record.before.ndjson"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * The files, when there are any.
   *
   * @throws UnusableSelectionException when there is none
   */
  List<Path> required() {
    List<Path> files = files();
    if (files.isEmpty()) {
      throw new UnusableSelectionException(
          reports.resolve(LAST)
              + ": no such record, so that there is nothing to run again; run without --rerun");
    }
    return files;
  }
}
