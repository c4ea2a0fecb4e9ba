package dev.tollgate.corpus;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.MeasuredPairs;
import dev.tollgate.evidence.MemoryPeak;
import dev.tollgate.evidence.Response;
import dev.tollgate.evidence.Stray;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.system.Review;
import dev.tollgate.system.Reviews;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.Criteria;
import dev.tollgate.verdict.baseline.Baselines;
import dev.tollgate.verdict.baseline.Figures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs in which every scenario passed, and in which something was seen that is no GO. */
final class WhatWasSeen {
  private static final List<String> SCENARIOS = List.of("One apple", "Buy 2", "Buy 3");
  private static final String TOKEN =
      "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJlLWJ5dGVz";

  private WhatWasSeen() {}

  static Stream<BadRun> all() {
    return Stream.of(
            strays(),
            secrets(),
            logged(),
            errors(),
            memory(),
            times(),
            onFile(),
            MeasuredLoads.all())
        .flatMap(each -> each);
  }

  private static Stream<BadRun> strays() {
    return Stream.of(
            "no scenario has tenant ghost", "two scenarios have tenant acme", "it has no tenant")
        .map(
            why ->
                seen(
                    "stray call",
                    why,
                    "stray-calls",
                    record -> record.first(new Stray(Seen.byDependency("x1", 1, 2), why))));
  }

  private static Stream<BadRun> secrets() {
    Map<String, String> secrets =
        Map.of(
            "token", "Bearer " + TOKEN,
            "key", "-----BEGIN RSA PRIVATE KEY-----",
            "key of another kind", "-----BEGIN PRIVATE KEY-----");
    return secrets.entrySet().stream()
        .flatMap(
            each ->
                Stream.concat(
                    Stream.of(
                        seen(
                            "secret",
                            each.getKey() + " in the log",
                            "secret-in-record",
                            record -> record.first(log(each.getValue())))),
                    SCENARIOS.stream()
                        .map(
                            scenario ->
                                seen(
                                    "secret",
                                    each.getKey() + " in a body of " + scenario,
                                    "secret-in-record",
                                    record ->
                                        record.last(
                                            scenario,
                                            null,
                                            Seen.withBody("x1", each.getValue()))))));
  }

  private static Stream<BadRun> logged() {
    return Stream.of(
            "Exception in thread \"main\" java.lang.Error",
            "Traceback (most recent call last):",
            "panic: runtime error",
            "goroutine 7 [running]:",
            "UnhandledPromiseRejection: x",
            "Uncaught TypeError: x is no function",
            "unhandled exception in request 7")
        .flatMap(
            line ->
                Stream.of(
                    seen(
                        "unhandled exception",
                        line,
                        "unhandled-exception",
                        r -> r.first(log(line))),
                    seen(
                        "unhandled exception",
                        line + " in a scenario",
                        "unhandled-exception",
                        r -> r.last("Buy 2", null, log(line)))));
  }

  private static Stream<BadRun> errors() {
    Response failed = new Response(500, List.of(), Seen.json("{}"));
    return Stream.of(Exchange.Outcome.values())
        .flatMap(
            outcome ->
                SCENARIOS.stream()
                    .map(
                        scenario ->
                            seen(
                                "error rate",
                                outcome + " in " + scenario,
                                "error-rate",
                                record ->
                                    record.last(
                                        scenario,
                                        null,
                                        Seen.endingWith(
                                            "x1",
                                            outcome,
                                            outcome == Exchange.Outcome.ANSWERED
                                                ? failed
                                                : null)))));
  }

  private static Stream<BadRun> memory() {
    return Stream.of(1L, 1L << 20, 1L << 30)
        .map(
            over ->
                seen(
                    "memory over the limit",
                    "by " + over,
                    "memory-over-limit",
                    record ->
                        record.first(
                            new MemoryPeak("shop", (100 << 20) + over, 100 << 20)
                                .event(FixtureRecord.BEGUN, 1))));
  }

  private static Stream<BadRun> times() {
    return Stream.of(
        measured("slower by 8 %", 400, 1.08, 0.02),
        measured("slower by 15 %", 400, 1.15, 0.02),
        measured("twice as slow", 400, 2, 0.1),
        measured("noisy", 400, 1, 3),
        measured("one pair", 1, 1, 0),
        measured("too few", 199, 1, 0.01));
  }

  private static BadRun measured(String name, int count, double ratio, double noise) {
    Random random = new Random(7);
    List<MeasuredPairs.Pair> pairs =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new MeasuredPairs.Pair(
                        5 * Math.exp(noise * random.nextGaussian()),
                        5 * ratio * Math.exp(noise * random.nextGaussian())))
            .toList();
    MeasuredPairs measured = new MeasuredPairs("POST /buy", "released", pairs);
    return seen(
        "times",
        name,
        "slower",
        record ->
            record.last(
                "One apple",
                null,
                new Event(
                    Event.Kind.NOTE, FixtureRecord.BEGUN, 1, measured.text(), measured.data())));
  }

  private static Stream<BadRun> onFile() {
    FixtureRecord record = FixtureRecord.complete("passing");
    Criteria criteria = Criteria.of(record.checklists());
    Stream<BadRun> findings =
        Stream.of(Severity.CRITICAL, Severity.HIGH)
            .map(
                severity ->
                    BadRun.of(
                        "open finding",
                        severity.word(),
                        record.lines(),
                        criteria.with(
                            Map.of(
                                "shop",
                                new Reviews(
                                    List.of(
                                        new Review(
                                            "security",
                                            "Rita",
                                            LocalDate.of(2026, 11, 1),
                                            Map.of(severity, List.of("tokens in the log"))))))),
                        "open-finding"));
    Stream<BadRun> baselines =
        Stream.of(91, 100, 400)
            .map(
                days ->
                    BadRun.of(
                        "stale baseline",
                        days + " days old",
                        record.lines(),
                        criteria.with(new Baselines(Map.of("shop", aged(record, days)))),
                        "stale-baseline"));
    return Stream.concat(findings, baselines);
  }

  private static Figures aged(FixtureRecord record, int days) {
    Figures figures = Figures.of(record.read());
    var run = figures.run();
    return new Figures(
        new dev.tollgate.verdict.baseline.RunFigures(
            "r0",
            FixtureRecord.BEGUN.minus(Duration.ofDays(days)),
            run.selection(),
            run.whole(),
            run.tollgate(),
            run.commit(),
            run.machine()),
        figures.systems());
  }

  static BadRun seen(String kind, String name, String rule, UnaryOperator<FixtureRecord> how) {
    FixtureRecord record = how.apply(FixtureRecord.complete("passing"));
    return BadRun.of(kind, name, Lines.counted(record), Criteria.of(record.checklists()), rule);
  }

  private static Evidence log(String line) {
    return Seen.log(1, line);
  }
}
