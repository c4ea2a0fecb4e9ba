package dev.tollgate.corpus;

import dev.tollgate.evidence.EvidenceJson;
import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.Written;
import dev.tollgate.fixtures.FixtureRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A record as lines, and what can become of them on the way. */
final class Lines {
  static final String RUN_END = "vnd.tollgate.runend";

  private Lines() {}

  static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  static List<String> without(List<String> lines, int at) {
    List<String> less = new ArrayList<>(lines);
    less.remove(at);
    return less;
  }

  static List<String> twice(List<String> lines, int at) {
    List<String> more = new ArrayList<>(lines);
    more.add(at, lines.get(at));
    return more;
  }

  static List<String> moved(List<String> lines, int from, int to) {
    List<String> other = new ArrayList<>(lines);
    other.add(to, other.remove(from));
    return other;
  }

  static List<String> changed(List<String> lines, int at, UnaryOperator<String> how) {
    List<String> other = new ArrayList<>(lines);
    other.set(at, how.apply(other.get(at)));
    return other;
  }

  static List<String> joined(List<String> head, List<String> tail) {
    List<String> all = new ArrayList<>(head);
    all.addAll(tail);
    return all;
  }

  /** As a run ends its record: with how much it wrote. */
  static List<String> counted(FixtureRecord record) {
    return counted(
        record,
        new RunEnd(FixtureRecord.BEGUN.plusMillis(1500), RunEnd.How.COMPLETE, "all was run"));
  }

  static List<String> counted(FixtureRecord record, RunEnd end) {
    record.without(line -> line.contains(RUN_END));
    Written written = Written.NOTHING;
    for (String line : record.lines()) {
      written = written.plus(Written.checksumOf(line.getBytes(StandardCharsets.UTF_8)));
    }
    return List.copyOf(record.last(end.of(written)).lines());
  }

  /** What stands in the line: {@code pickle}, or for evidence {@code exchange}. */
  static String kind(String line) {
    for (Class<?> kind : dev.tollgate.evidence.Evidence.class.getPermittedSubclasses()) {
      if (line.contains(EvidenceJson.mediaType(kind))) {
        return kind.getSimpleName();
      }
    }
    return line.substring(2, line.indexOf('"', 2));
  }
}
