package dev.tollgate.lint;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Something that is wrong with a file.
 *
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param words what was found; what to do
 */
public record Finding(Path file, int line, String words) implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::words);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** {@code features/shop/orders.feature:12: what was found; what to do}. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + words;
  }
}
