package dev.tollgate.corpus;

import dev.tollgate.evidence.RunEnd;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.verdict.Criteria;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs in which the clock was set. */
final class Clocks {
  private static final Map<String, Instant> MOMENTS =
      Map.of(
          "1970", Instant.EPOCH,
          "2099", Instant.parse("2099-12-31T23:59:59Z"),
          "an hour before", FixtureRecord.BEGUN.minus(Duration.ofHours(1)),
          "an hour after", FixtureRecord.BEGUN.plus(Duration.ofHours(1)));

  private static final Pattern STEP = Pattern.compile("\"testStepId\":\"([^\"]+)\"");

  private Clocks() {}

  static Stream<BadRun> all() {
    FixtureRecord record = FixtureRecord.complete("passing");
    Criteria criteria = Criteria.of(record.checklists());
    List<String> lines = List.copyOf(record.lines());
    Stream<BadRun> steps =
        MOMENTS.entrySet().stream()
            .flatMap(
                each ->
                    IntStream.range(0, lines.size())
                        .filter(i -> isTimed(lines.get(i)) && i % 3 == 0)
                        .mapToObj(
                            i ->
                                BadRun.of(
                                    "clock set",
                                    "%s in line %d".formatted(each.getKey(), i + 1),
                                    Lines.changed(lines, i, line -> at(each.getValue(), line)),
                                    criteria,
                                    "clock-jumped")));
    Stream<BadRun> ends =
        Stream.of("1970", "2099", "an hour before")
            .map(
                name ->
                    BadRun.of(
                        "clock set",
                        "the run ends in " + name,
                        Lines.counted(
                            FixtureRecord.complete("passing"),
                            new RunEnd(
                                Objects.requireNonNull(MOMENTS.get(name)),
                                RunEnd.How.COMPLETE,
                                "all was run")),
                        criteria,
                        "clock-jumped"));
    Stream<BadRun> negative =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).startsWith("{\"testStepFinished\""))
            .filter(i -> !isOfAHook(lines, lines.get(i)))
            .mapToObj(
                i ->
                    BadRun.of(
                        "clock set",
                        "a step takes less than nothing in line " + (i + 1),
                        Lines.changed(
                            lines,
                            i,
                            line ->
                                line.replaceFirst(
                                    "\"duration\":\\{\"seconds\":\\d+",
                                    "\"duration\":{\"seconds\":-3600")),
                        criteria,
                        "clock-jumped"));
    return Stream.of(steps, ends, negative).flatMap(each -> each);
  }

  /** What a hook took that passed is shown nowhere, and counts nowhere. */
  private static boolean isOfAHook(List<String> lines, String finished) {
    Matcher id = STEP.matcher(finished);
    return id.find()
        && lines.stream().noneMatch(line -> line.contains(id.group(1) + "\",\"pickleStepId\""));
  }

  private static boolean isTimed(String line) {
    return line.startsWith("{\"test") && line.contains("\"timestamp\"");
  }

  private static String at(Instant moment, String line) {
    return line.replaceFirst(
        "\"timestamp\":\\{\"seconds\":\\d+",
        "\"timestamp\":{\"seconds\":" + moment.getEpochSecond());
  }
}
