package dev.tollgate.corpus;

import dev.tollgate.verdict.Criteria;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a disk, a copy or a hand can do to a good record: at every n-th line.
 *
 * @param record a good one, by its name
 * @param step n
 */
record Damaged(String record, List<String> lines, Criteria criteria, int step) {

  Stream<BadRun> all() {
    return Stream.of(
            truncated(), lineLost(), lineDoubled(), lineChanged(), otherOrder(), twoInOne())
        .flatMap(each -> each);
  }

  private Stream<BadRun> truncated() {
    return Stream.concat(
        at(
            "truncated",
            i -> BadRun.of("truncated", name(i), lines.subList(0, i), criteria, "run-cut-off")),
        at(
            "truncated in a line",
            i ->
                new BadRun(
                    "truncated in a line",
                    name(i),
                    List.of(Lines.text(lines.subList(0, i)) + half(lines.get(i))),
                    criteria,
                    java.util.Set.of("run-cut-off"))));
  }

  private static String half(String line) {
    return line.substring(0, line.length() / 2);
  }

  private Stream<BadRun> lineLost() {
    return at(
        "line lost",
        i ->
            BadRun.of(
                "line lost",
                name(i),
                Lines.without(lines, i),
                criteria,
                i == lines.size() - 1 ? "run-cut-off" : "record-damaged"));
  }

  private Stream<BadRun> lineDoubled() {
    return at(
        "line doubled",
        i -> BadRun.of("line doubled", name(i), Lines.twice(lines, i), criteria, "record-damaged"));
  }

  /** One written over by its neighbour, and one in which a single sign is another. */
  private Stream<BadRun> lineChanged() {
    return Stream.concat(
        at(
            "line written over",
            i ->
                BadRun.of(
                    "line written over",
                    name(i),
                    Lines.changed(lines, i, line -> lines.get((i + 1) % (lines.size() - 1))),
                    criteria,
                    i == lines.size() - 1 ? "run-cut-off" : "record-damaged")),
        at(
            "sign changed",
            i ->
                BadRun.of(
                    "sign changed",
                    name(i),
                    Lines.changed(lines, i, line -> line.replaceFirst("[0-9]", "x")),
                    criteria,
                    "record-damaged",
                    "run-cut-off")));
  }

  private Stream<BadRun> otherOrder() {
    Stream<BadRun> shuffled =
        IntStream.range(0, 12)
            .mapToObj(
                seed -> {
                  List<String> other = new ArrayList<>(lines);
                  Collections.shuffle(other, new Random(seed));
                  return BadRun.of(
                      "other order",
                      record + ", shuffle " + seed,
                      other,
                      criteria,
                      "record-damaged");
                });
    // What something is started by stands before it.
    Stream<BadRun> late =
        IntStream.range(0, lines.size())
            .filter(i -> List.of("testCase", "testCaseStarted").contains(Lines.kind(lines.get(i))))
            .mapToObj(
                i ->
                    BadRun.of(
                        "other order",
                        name(i) + " last",
                        Lines.moved(lines, i, lines.size() - 1),
                        criteria,
                        "record-damaged"));
    return Stream.concat(shuffled, late);
  }

  private Stream<BadRun> twoInOne() {
    return Stream.of(
        BadRun.of(
            "two in one",
            record + ", twice",
            Lines.joined(lines, lines),
            criteria,
            "record-damaged"),
        BadRun.of(
            "two in one",
            record + ", its second half first",
            Lines.joined(
                lines.subList(lines.size() / 2, lines.size()), lines.subList(0, lines.size() / 2)),
            criteria,
            "record-damaged"));
  }

  private Stream<BadRun> at(String kind, IntFunction<BadRun> run) {
    int first = kind.length() % step;
    return IntStream.iterate(first, i -> i < lines.size(), i -> i + step).mapToObj(run);
  }

  private String name(int at) {
    return "%s:%d (%s)".formatted(record, at + 1, Lines.kind(lines.get(at)));
  }
}
