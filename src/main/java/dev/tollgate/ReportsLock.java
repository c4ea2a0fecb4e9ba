package dev.tollgate;

import dev.tollgate.run.UnusableSelectionException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time writes to a folder of reports: of two, one would be judged by the other's
 * record.
 */
final class ReportsLock implements AutoCloseable {
  private final FileChannel channel;

  private ReportsLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder, which is made when it is not there.
   *
   * @throws UnusableSelectionException when another run has it
   * @throws IOException when it cannot be written to
   */
  static ReportsLock take(Path reports) throws IOException {
    return take(
        reports,
        ".lock",
        "another run writes its report there; wait for it, or give this one --reports <folder>");
  }

  /**
   * The same for a watch, which writes no report: only another watch is in its way.
   *
   * @throws UnusableSelectionException when another watch has it
   * @throws IOException when it cannot be written to
   */
  static ReportsLock takeForWatch(Path reports) throws IOException {
    return take(
        reports,
        ".watch.lock",
        "another watch writes its record there; end it, or give this one --reports <folder>");
  }

  private static ReportsLock take(Path reports, String file, String taken) throws IOException {
    Files.createDirectories(reports);
    FileChannel channel =
        FileChannel.open(
            reports.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new UnusableSelectionException(reports + ": " + taken);
    }
    return new ReportsLock(channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
