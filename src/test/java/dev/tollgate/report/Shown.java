package dev.tollgate.report;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Response;
import dev.tollgate.evidence.Stray;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.LoadFixture;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.system.Review;
import dev.tollgate.system.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A run, and what lies beside it, that gives every section of the page something to show. */
final class Shown {
  static final OnFile ON_FILE =
      new OnFile(
          Map.of(
              "shop",
              new Papers(
                  List.of(
                      new Review(
                          "security",
                          "Ann",
                          LocalDate.of(2026, 11, 21),
                          Map.of(
                              Severity.CRITICAL, List.of("The till is open"),
                              Severity.HIGH, List.of(),
                              Severity.MEDIUM, List.of("The bell is loud"),
                              Severity.LOW, List.of()))),
                  "# Going back\n\nClose the shop.\n",
                  Map.of("bank", "ledger"),
                  List.of("apples sold"),
                  List.of("nothing secret"),
                  Map.of("PORT", "8080", "KEY", "***(value)"),
                  List.of("targets/old.yml: no such file"))),
          new OnFile.ProofNumbers("shop", "reference", true, 7, 7, null));

  private Shown() {}

  static FixtureRecord record(String fixture) {
    return FixtureRecord.complete(fixture)
        .last("One apple", "1 apple is bought", Seen.byCaller("x1", 10, 52))
        .last("One apple", "1 apple is bought", Seen.byDependency("x2", 12, 30))
        .last(
            "One apple",
            null,
            LoadFixture.of("4 users buy one by one").closed().at(1_000_000_000L).build())
        .last(
            "One apple",
            null,
            LoadFixture.of("many buy")
                .at(40_000_000_000L)
                .failed(1)
                .budget("p95", 500)
                .levels(true, 30, 50, 51, 50, 51)
                .build())
        .last("One apple", null, refused())
        .last("One apple", null, Seen.log(53, "the till is empty"))
        .last("One apple", null, event(Event.Kind.TOLD, "bank answers 503", Map.of()))
        .last(
            "One apple",
            null,
            event(
                Event.Kind.NOTE,
                "an invariant is suspended",
                Map.of("suspended", "the books balance", "reason", "it is about that")))
        .first(new Stray(Seen.byDependency("x8", 70, 71), "it names nobody"))
        .first(Seen.byDependency("x9", 72, 75));
  }

  private static Exchange refused() {
    Exchange like = Seen.withBody("x3", "{\"n\":0}");
    return like.ended(
        60_000_000,
        new Response(400, List.of(), Seen.json("{\"code\":7,\"message\":\"no apple is no sale\"}")),
        Exchange.Outcome.ANSWERED,
        null);
  }

  private static Event event(Event.Kind kind, String text, Map<String, String> data) {
    return new Event(kind, FixtureRecord.BEGUN, 55_000_000, text, data);
  }
}
