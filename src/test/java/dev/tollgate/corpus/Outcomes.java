package dev.tollgate.corpus;

import dev.tollgate.evidence.RunEnd;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Tried;
import dev.tollgate.verdict.Criteria;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs that came to their end, and not to a good one. */
final class Outcomes {
  private static final String PASSED = "\"status\":\"PASSED\"";

  /** The fixtures that are no GO, each with the rule that says why. */
  private static final Map<String, String> FIXTURES =
      Map.ofEntries(
          Map.entry("nothing", "nothing-run"),
          Map.entry("undefined", "scenario-failed"),
          Map.entry("ambiguous", "scenario-failed"),
          Map.entry("pending", "scenario-failed"),
          Map.entry("failing", "scenario-failed"),
          Map.entry("failing-hook", "scenario-failed"),
          Map.entry("empty", "scenario-failed"),
          Map.entry("skipped", "item-unproven"),
          Map.entry("skipped-without-reason", "skipped-without-reason"),
          Map.entry("unknown-item", "unknown-item"),
          Map.entry("to-be-written", "to-be-written"),
          Map.entry("nothing-written", "to-be-written"),
          Map.entry("no-checklist", "no-checklist"),
          Map.entry("unproven", "item-unproven"),
          Map.entry("unproven-so-far", "item-unproven"));

  private Outcomes() {}

  static Stream<BadRun> all() {
    return Stream.of(
            fixtures(), stepsEndOtherwise(), triedAgain(), runEndsOtherwise(), notSelected())
        .flatMap(each -> each);
  }

  private static Stream<BadRun> fixtures() {
    return FIXTURES.entrySet().stream()
        .map(
            each -> {
              FixtureRecord record = FixtureRecord.complete(each.getKey());
              return BadRun.of(
                  "fixture",
                  each.getKey(),
                  Lines.counted(record),
                  Criteria.of(record.checklists()),
                  each.getValue());
            });
  }

  /** Each step of the passing fixture, ending in each way that is no pass. */
  private static Stream<BadRun> stepsEndOtherwise() {
    FixtureRecord passing = FixtureRecord.complete("passing");
    Criteria criteria = Criteria.of(passing.checklists());
    List<String> lines = List.copyOf(passing.lines());
    return Stream.of("FAILED", "UNDEFINED", "AMBIGUOUS", "PENDING", "UNKNOWN", "SKIPPED")
        .flatMap(
            status ->
                IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).contains(PASSED))
                    .mapToObj(
                        i ->
                            BadRun.of(
                                "step " + status,
                                "passing:" + (i + 1),
                                Lines.changed(
                                    lines,
                                    i,
                                    line -> line.replace(PASSED, "\"status\":\"" + status + "\"")),
                                criteria,
                                status.equals("SKIPPED")
                                    ? "skipped-without-reason"
                                    : "scenario-failed")));
  }

  private static Stream<BadRun> triedAgain() {
    return Stream.of("One apple", "Buy 2", "Buy 3")
        .flatMap(
            scenario -> {
              FixtureRecord inOne = Tried.again(FixtureRecord.complete("passing"), scenario);
              FixtureRecord twice = Tried.twice(FixtureRecord.complete("passing"), scenario);
              FixtureRecord alone = FixtureRecord.complete("passing");
              String id = alone.startedOf(scenario);
              alone
                  .lines()
                  .replaceAll(
                      line ->
                          line.contains(id)
                              ? line.replace("\"attempt\":0", "\"attempt\":1")
                              : line);
              Criteria criteria = Criteria.of(alone.checklists());
              return Stream.of(
                  BadRun.of(
                      "retried pass", scenario, Lines.counted(inOne), criteria, "flaky-scenario"),
                  BadRun.of(
                      "retried pass, its first try lost",
                      scenario,
                      Lines.counted(alone),
                      criteria,
                      "flaky-scenario"),
                  new BadRun(
                      "passed in a rerun",
                      scenario,
                      List.of(
                          Lines.text(
                              Tried.failing(FixtureRecord.complete("passing"), scenario).lines()),
                          Lines.text(rerun("r1").lines())),
                      criteria,
                      java.util.Set.of("flaky-scenario", "scenario-doubled")),
                  BadRun.of(
                      "two results", scenario, Lines.counted(twice), criteria, "scenario-doubled"));
            });
  }

  private static FixtureRecord rerun(String of) {
    List<String> all =
        FixtureRecord.complete("passing").read().planned().stream().map(Object::toString).toList();
    return FixtureRecord.rerun("passing", "", "r2", of, all);
  }

  private static Stream<BadRun> runEndsOtherwise() {
    FixtureRecord passing = FixtureRecord.complete("passing");
    Criteria criteria = Criteria.of(passing.checklists());
    List<BadRun> all = new ArrayList<>();
    for (RunEnd.How how : RunEnd.How.values()) {
      if (how != RunEnd.How.COMPLETE) {
        RunEnd end = new RunEnd(FixtureRecord.BEGUN.plusSeconds(1), how, "so it was");
        all.add(
            BadRun.of(
                "run ends otherwise",
                how.name(),
                Lines.counted(FixtureRecord.complete("passing"), end),
                criteria,
                "run-cut-off"));
      }
    }
    all.add(
        BadRun.of(
            "rerun without its run",
            "r2 of r1",
            Lines.counted(rerun("r1")),
            criteria,
            "run-mixed"));
    all.add(
        BadRun.of(
            "Cucumber says that it failed",
            "and nothing did",
            passing.lines().stream()
                .map(line -> line.replace("\"success\":true", "\"success\":false"))
                .toList(),
            criteria,
            "record-damaged"));
    FixtureRecord closed =
        FixtureRecord.bare("passing", FixtureRecord.GLUE + ",dev.tollgate.fixtures.closed", "");
    all.add(
        BadRun.of(
            "hook around the run failed", "closed", closed.lines(), criteria, "run-hook-failed"));
    all.add(
        BadRun.of(
            "plain Cucumber",
            "no run of Tollgate",
            FixtureRecord.bare("passing", FixtureRecord.GLUE, "").lines(),
            criteria,
            "record-damaged"));
    return all.stream();
  }

  private static Stream<BadRun> notSelected() {
    return Map.of("nosuch", "nothing-run", "few", "item-unproven", "!few", "item-unproven")
        .entrySet()
        .stream()
        .map(
            each -> {
              FixtureRecord record = FixtureRecord.complete("passing", each.getKey());
              return BadRun.of(
                  "selection",
                  each.getKey(),
                  Lines.counted(record),
                  Criteria.of(record.checklists()),
                  each.getValue());
            });
  }
}
