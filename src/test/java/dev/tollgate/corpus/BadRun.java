package dev.tollgate.corpus;

import dev.tollgate.record.RecordReader;
import dev.tollgate.verdict.Criteria;
import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.Reason;
import dev.tollgate.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A run that is known to be bad.
 *
 * @param kind what is bad about it
 * @param name which of its kind it is
 * @param records the text of each of its records
 * @param rules one of these is to be a reason of its verdict
 */
record BadRun(
    String kind, String name, List<String> records, Criteria criteria, Set<String> rules) {

  static BadRun of(
      String kind, String name, List<String> lines, Criteria criteria, String... rules) {
    return new BadRun(kind, name, List.of(Lines.text(lines)), criteria, Set.of(rules));
  }

  /** What is wrong with the verdict on it; empty when that is right. */
  Optional<String> trouble(Path dir) {
    Verdict verdict = verdict(dir);
    List<String> against =
        verdict.reasons().stream()
            .filter(reason -> reason.decision() != Decision.GO)
            .map(Reason::rule)
            .toList();
    return verdict.decision() != Decision.GO && against.stream().anyMatch(rules::contains)
        ? Optional.empty()
        : Optional.of(
            "%s, %s: %s for %s, and it should be for one of %s"
                .formatted(kind, name, verdict.decision(), against, rules));
  }

  private Verdict verdict(Path dir) {
    try {
      List<Path> files = new ArrayList<>();
      for (String record : records) {
        // Byte for byte: a garbled record is no text.
        files.add(
            Files.write(
                dir.resolve(files.size() + ".ndjson"),
                record.getBytes(
                    kind.equals(GARBAGE) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)));
      }
      return Verdict.of(RecordReader.read(files), criteria);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static final String GARBAGE = "garbage";
}
