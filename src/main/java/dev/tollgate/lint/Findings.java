package dev.tollgate.lint;

import dev.tollgate.system.BadFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What was found so far; what is found twice counts once. */
final class Findings {
  private final SortedSet<Finding> all = new TreeSet<>();

  void add(Path file, int line, String words) {
    all.add(new Finding(file, line, words));
  }

  void addAll(Collection<Finding> found) {
    all.addAll(found);
  }

  /** What is read of a file; empty, and a finding, when it cannot be used. */
  <T> Optional<T> read(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (BadFileException e) {
      all.add(new Finding(e.file(), e.line(), e.found()));
      return Optional.empty();
    }
  }

  SortedSet<Finding> all() {
    return all;
  }
}
