package dev.tollgate.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.evidence.Stray;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import org.junit.jupiter.api.Test;

class RecordEvidenceTest {
  private static final String BUY = "1 apple is bought";

  @Test
  void evidence_comes_home_to_its_scenario_in_the_order_seen_though_it_was_written_late() {
    FixtureRecord record =
        FixtureRecord.complete("passing")
            .last("One apple", BUY, Seen.byDependency("x2", 20, 30))
            .last("Buy 2", null, Seen.byCaller("x3", 5, 6))
            .last("One apple", null, Seen.log(40, "late"))
            .last("One apple", BUY, Seen.byCaller("x1", 10, 50));

    assertThat(record.scenario("One apple").journal())
        .extracting(JournalEntry::atNanos, JournalEntry::step)
        .containsExactly(tuple(10_000_000L, 1), tuple(20_000_000L, 1), tuple(40_000_000L, null));
    assertThat(record.scenario("Buy 2").journal())
        .extracting(JournalEntry::seen)
        .containsExactly(Seen.byCaller("x3", 5, 6));
  }

  @Test
  void what_belongs_to_no_scenario_is_kept_for_the_run() {
    Stray stray = new Stray(Seen.byDependency("x9", 7, 8), "no scenario has tenant ghost");

    RecordedRun run =
        FixtureRecord.complete("passing").first(Seen.byDependency("x8", 3, 4)).first(stray).read();

    assertThat(run.strays()).containsExactly(stray);
    assertThat(run.shared())
        .extracting(JournalEntry::seen)
        .containsExactly(Seen.byDependency("x8", 3, 4));
  }

  @Test
  void evidence_that_says_it_is_ours_and_is_not_is_damage() {
    FixtureRecord record = FixtureRecord.complete("passing").first(Seen.byDependency("x8", 3, 4));
    record.replace(
        line -> line.contains("x8"),
        record.lines().get(0).replace("startNanos", "startNever").replace("{\\\"id", "[\\\"id"));

    assertThat(record.read().shards().get(0).damage())
        .extracting(Damage::line, Damage::message)
        .containsExactly(
            tuple(1, "is no application/vnd.tollgate.exchange+json that this Tollgate can read"));
  }

  @Test
  void evidence_of_a_scenario_that_never_started_is_damage() {
    FixtureRecord record = FixtureRecord.complete("passing");
    record.last("One apple", null, Seen.byCaller("x1", 1, 2));
    record.without(line -> line.startsWith("{\"testCaseStarted") || isLater(line));

    assertThat(record.read().shards().get(0).damage())
        .extracting(Damage::message)
        .containsExactly("is attached to a scenario that never started");
  }

  private static boolean isLater(String line) {
    return line.startsWith("{\"testStep") || line.startsWith("{\"testCaseFinished");
  }
}
