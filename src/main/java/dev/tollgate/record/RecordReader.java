package dev.tollgate.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads records: the Cucumber message streams that runs write. */
public final class RecordReader {
  private RecordReader() {}

  /**
   * The run that the records tell of together. Their order does not matter. A record that was cut
   * off or damaged is read as far as it goes, and the run says so.
   *
   * @param records one for each shard and each rerun; at least one
   * @throws UncheckedIOException when one cannot be opened
   */
  public static RecordedRun read(List<Path> records) {
    List<ShardReader> shards = new ArrayList<>();
    for (Path record : records) {
      try {
        shards.add(ShardReader.read(record, nameOf(record, records)));
      } catch (IOException e) {
        throw new UncheckedIOException(record + " cannot be read: " + e.getMessage(), e);
      }
    }
    shards.sort(
        Comparator.comparing(
                (ShardReader reader) -> reader.shard().began(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(reader -> reader.shard().file()));
    return Merge.of(shards);
  }

  /** The file's name; with its folder's where several files are called so. */
  private static String nameOf(Path record, List<Path> records) {
    Path name = record.getFileName();
    Path folder = record.toAbsolutePath().normalize().getParent();
    boolean only = records.stream().filter(each -> each.endsWith(name)).count() == 1;
    return only || folder == null || folder.getFileName() == null
        ? name.toString()
        : folder.getFileName() + "/" + name;
  }
}
