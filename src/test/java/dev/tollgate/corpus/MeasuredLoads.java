package dev.tollgate.corpus;

import dev.tollgate.evidence.EvidenceJson;
import dev.tollgate.evidence.Load;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.LoadFixture;
import dev.tollgate.verdict.Criteria;
import java.util.List;
import java.util.stream.Stream;

/** Runs in which every scenario passed, and a load measured what is no GO. */
final class MeasuredLoads {
  private static final List<String> SCENARIOS = List.of("One apple", "Buy 2", "Buy 3");

  private MeasuredLoads() {}

  static Stream<BadRun> all() {
    return Stream.of(lagged(), over(), few(), errors(), leaks(), fewLevels(), damaged())
        .flatMap(each -> each);
  }

  private static Stream<BadRun> lagged() {
    return SCENARIOS.stream()
        .flatMap(
            scenario ->
                Stream.of(10.01, 40.0, 5000.0)
                    .map(
                        late ->
                            run(
                                "engine lagged",
                                "by %s ms in %s".formatted(late, scenario),
                                "engine-lagged",
                                scenario,
                                LoadFixture.of("sustained").late(late))));
  }

  private static Stream<BadRun> over() {
    return Stream.of(
        run("budget broken", "p50", "load-over-budget", budget("p50", 15)),
        run("budget broken", "p95", "load-over-budget", budget("p95", 30)),
        run("budget broken", "p99", "load-over-budget", budget("p99", 40)),
        run("budget broken", "p99.9", "load-over-budget", budget("p99.9", 50)),
        run("budget broken", "throughput", "load-over-budget", budget("throughput", 101)),
        run("budget broken", "error rate", "load-over-budget", budget("error rate", 0).failed(1)),
        run(
            "budget broken",
            "the second of two",
            "load-over-budget",
            budget("p50", 500).budget("p95", 30)));
  }

  private static Stream<BadRun> few() {
    return Stream.of(
        run("too few answers", "p95", "load-over-budget", budget("p95", 500).requests(19)),
        run("too few answers", "p99", "load-over-budget", budget("p99", 500).requests(99)),
        run("too few answers", "p99.9", "load-over-budget", budget("p99.9", 500).requests(999)),
        run("too few answers", "none", "load-over-budget", LoadFixture.of("sustained").requests(0)),
        run("too few answers", "unknown budget", "load-over-budget", budget("p90", 500)));
  }

  private static Stream<BadRun> errors() {
    return Stream.of(3, 30, 3000)
        .map(
            wrong ->
                run(
                    "wrong answers under load",
                    wrong + " of 3000",
                    "error-rate",
                    LoadFixture.of("sustained").failed(wrong)));
  }

  private static Stream<BadRun> leaks() {
    return Stream.of(
        run("leak", "of the heap", "memory-leak", levels(true, 30, 50, 51, 52, 53)),
        run("leak", "of what is resident", "memory-leak", levels(false, 80, 180, 184, 188, 192)),
        run("leak", "with one step down", "memory-leak", levels(true, 30, 50, 54, 53, 57, 60, 63)),
        run("leak", "not surely", "memory-leak", levels(true, 30, 50, 54, 53, 58)));
  }

  private static Stream<BadRun> fewLevels() {
    return Stream.of(
        run("too few levels", "none after a phase", "memory-leak", levels(true, 30)),
        run("too few levels", "one", "memory-leak", levels(true, 30, 50)),
        run("too few levels", "three", "memory-leak", levels(true, 30, 50, 50, 50)));
  }

  /** By text, for what cannot be made of values. */
  private static Stream<BadRun> damaged() {
    Load load = LoadFixture.of("sustained").mix("buy", 100).build();
    String whole = EvidenceJson.write(load);
    String histogram = load.requests().get(0).histogram();
    return Stream.of(
        damaged("histogram of nothing", whole, histogram, ""),
        damaged("histogram that is no Base64", whole, histogram, "%%%"),
        damaged("histogram cut in half", whole, histogram, histogram.substring(0, 40)),
        damaged("fewer requests than latencies", whole, "\"sent\":3000", "\"sent\":2999"),
        damaged("no pace", whole, "\"pace\":", "\"face\":"),
        damaged("no model", whole, "\"OPEN\"", "null"),
        damaged("a model that is none", whole, "\"OPEN\"", "\"AJAR\""),
        damaged("no budgets", whole, "\"budgets\":", "\"gadgets\":"));
  }

  private static BadRun damaged(String name, String whole, String part, String by) {
    FixtureRecord record = FixtureRecord.complete("passing");
    record.last("One apple", null, LoadFixture.of("sustained").mix("buy", 100).build());
    String quoted = inJson(whole);
    String changed = inJson(whole.replace(part, by));
    if (quoted.equals(changed)) {
      throw new IllegalStateException("The load has no " + part);
    }
    record.lines().replaceAll(line -> line.replace(quoted, changed));
    if (record.lines().stream().noneMatch(line -> line.contains(changed))) {
      throw new IllegalStateException("The record has no such load");
    }
    return BadRun.of(
        "load damaged",
        name,
        Lines.counted(record),
        Criteria.of(record.checklists()),
        "record-damaged");
  }

  /** As it stands in the line of its attachment. */
  private static String inJson(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static LoadFixture budget(String what, double limit) {
    return LoadFixture.of("sustained").budget(what, limit);
  }

  private static LoadFixture levels(boolean heap, double... megabytes) {
    return LoadFixture.of("soak").levels(heap, megabytes);
  }

  private static BadRun run(String kind, String name, String rule, LoadFixture load) {
    return run(kind, name, rule, "Buy 2", load);
  }

  private static BadRun run(
      String kind, String name, String rule, String scenario, LoadFixture load) {
    return WhatWasSeen.seen(kind, name, rule, record -> record.last(scenario, null, load.build()));
  }
}
