package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Request;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void percentiles_are_samples_at_their_nearest_rank() {
    FixtureRecord record = FixtureRecord.complete("passing");
    IntStream.rangeClosed(1, 200)
        .forEach(i -> record.last("One apple", null, Seen.byCaller("x" + i, 0, i)));

    assertThat(Latencies.of(record.read(), "shop"))
        .containsExactly(new Latency("POST /buy", 200, 100, 190, 198, 200));
  }

  @Test
  void only_what_a_caller_was_answered_counts() {
    FixtureRecord record =
        FixtureRecord.complete("passing")
            .last("One apple", null, Seen.byDependency("x1", 0, 10))
            .last("One apple", null, timedOut(Seen.byCaller("x2", 0, 5000)));

    assertThat(Latencies.of(record.read(), "shop")).isEmpty();
    assertThat(Latencies.of(record.read(), "bank")).isEmpty();
  }

  @Test
  void an_id_in_the_path_makes_no_operation_of_its_own() {
    FixtureRecord record =
        FixtureRecord.complete("passing")
            .last("One apple", null, at("/jobs/17/result?x=1"))
            .last("Buy 2", null, at("/jobs/0f8fad5b-d9cb-469f-a165-70867728950e/result"))
            .last("Buy 3", null, at("/jobs/v2/result"));

    assertThat(Latencies.of(record.read(), "shop"))
        .extracting(Latency::name, Latency::count)
        .containsExactly(tuple("POST /jobs/v2/result", 1), tuple("POST /jobs/{id}/result", 2));
  }

  private static Exchange at(String uri) {
    Exchange like = Seen.byCaller("x1", 0, 1);
    return Seen.withRequest(
        like, new Request("POST", uri, like.request().headers(), like.request().body()));
  }

  private static Exchange timedOut(Exchange like) {
    return like.ended(like.endNanos(), null, Exchange.Outcome.TIMED_OUT, null);
  }
}
