package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Response;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorKindTest {
  private static final String SECRECY = "nothing secret leaves";

  @Test
  void answers_of_one_status_and_shape_stand_together() {
    FixtureRecord record =
        FixtureRecord.complete("passing")
            .last("One apple", null, refused("x1", 400, "{\"error\":\"a\"}"))
            .last("Buy 2", null, refused("x2", 400, "{\"error\":\"b\"}"))
            .last("Buy 3", null, refused("x3", 400, "<html>"));

    assertThat(ErrorKind.of(record.read(), "shop", List.of()))
        .extracting(ErrorKind::shape, ErrorKind::count, ErrorKind::messages)
        .containsExactlyInAnyOrder(tuple("error", 2, 2), tuple("no JSON", 1, 1));
  }

  @Test
  void a_scenario_that_suspended_the_search_for_leaks_was_not_searched() {
    FixtureRecord record =
        FixtureRecord.complete("passing")
            .last("One apple", null, refused("x1", 400, "{\"error\":\"a\"}"))
            .last("Buy 2", null, refused("x2", 400, "{\"error\":\"a\"}"))
            .last("Buy 2", null, suspended(SECRECY))
            .last("One apple", null, suspended("the books balance"));

    assertThat(ErrorKind.of(record.read(), "shop", List.of(SECRECY)))
        .singleElement()
        .extracting(ErrorKind::scenarios, ErrorKind::searched)
        .containsExactly(2, 1L);
  }

  private static Exchange refused(String id, int status, String body) {
    Exchange like = Seen.byCaller(id, 1, 2);
    return like.ended(
        like.endNanos(), new Response(status, List.of(), Seen.json(body)), like.outcome(), null);
  }

  private static Event suspended(String invariant) {
    return new Event(
        Event.Kind.NOTE,
        FixtureRecord.BEGUN,
        3_000_000,
        "suspended",
        Map.of("suspended", invariant, "reason", "it is about that"));
  }
}
