package dev.tollgate.target;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a target prints, read as it comes: each line is handed on, the last ones are kept for an
 * error message.
 */
final class TargetLog {
  private static final int KEPT = 20;

  /** A process of the target's that lives on may keep its output open for ever. */
  private static final long DRAIN_MILLIS = 10_000;

  private static final long SOON_MILLIS = 1_000;

  private final Deque<String> last = new ArrayDeque<>();
  private final InputStream output;
  private final Thread reader;

  TargetLog(InputStream output, Consumer<String> onLine) {
    this.output = output;
    this.reader = new Thread(() -> read(output, onLine), "target-log");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream output, Consumer<String> onLine) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (last) {
          last.addLast(line);
          if (last.size() > KEPT) {
            last.removeFirst();
          }
        }
        onLine.accept(line);
      }
    } catch (IOException e) {
      // The process is gone, and its output with it.
    }
  }

  List<String> last() {
    synchronized (last) {
      return List.copyOf(last);
    }
  }

  /** What was printed last, once the target has ended: what is on its way is waited for. */
  List<String> lastOfAll() {
    await(SOON_MILLIS);
    return last();
  }

  /** The target has stopped: waits until everything that it printed has been read. */
  void drain() {
    await(DRAIN_MILLIS);
    try {
      output.close();
    } catch (IOException e) {
      // It is closed, then.
    }
  }

  private void await(long millis) {
    try {
      reader.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
