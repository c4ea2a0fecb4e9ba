package dev.tollgate.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.evidence.Plan;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.ItemResult;
import dev.tollgate.verdict.ItemStatus;
import dev.tollgate.verdict.Reason;
import dev.tollgate.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCutOffTest {
  @TempDir Path dir;

  @Test
  void half_a_last_line_is_what_a_kill_leaves_and_no_damage() throws IOException {
    byte[] whole = FixtureRecord.complete("passing").text().getBytes(StandardCharsets.UTF_8);
    // Every length, so that some cut falls into a character of several bytes.
    for (int length = whole.length - 400; length < whole.length - 2; length++) {
      Path file = Files.write(dir.resolve("record.ndjson"), Arrays.copyOf(whole, length));

      Shard shard = RecordReader.read(List.of(file)).shards().get(0);

      assertThat(shard.damage()).isEmpty();
      assertThat(shard.complete()).isFalse();
    }
  }

  @Test
  void a_broken_line_in_the_middle_is_damage_with_its_number() {
    FixtureRecord record =
        FixtureRecord.complete("passing").replace(line -> line.startsWith("{\"meta"), "{\"me");

    Shard shard = record.read().shards().get(0);

    assertThat(shard.damage())
        .extracting(Damage::toString)
        .containsExactly("record.ndjson:3: is no Cucumber message");
    assertThat(shard.cut()).isFalse();
    assertThat(Verdict.of(record.read(), record.checklists()).decision())
        .isEqualTo(Decision.NO_VERDICT);
  }

  @Test
  void a_killed_run_shows_what_passed_what_was_running_and_what_never_began() {
    FixtureRecord whole = FixtureRecord.complete("passing");
    String second = whole.startedOf("Buy 2");
    String step = whole.stepOf("Buy 2", "an open shop");
    FixtureRecord record =
        whole.cutBefore(
            line ->
                line.startsWith("{\"testStepFinished")
                    && line.contains(second)
                    && line.contains(step));

    assertThat(record.read().scenarios())
        .extracting(RecordedScenario::name, RecordedScenario::status)
        .containsExactly(
            tuple("One apple", ScenarioStatus.PASSED),
            tuple("Buy 2", ScenarioStatus.CUT_OFF),
            tuple("Buy 3", ScenarioStatus.NOT_RUN));
    Verdict verdict = Verdict.of(record.read(), record.checklists());
    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons())
        .extracting(Reason::rule, Reason::message)
        .containsExactly(
            tuple("run-cut-off", "the record has no end; the run was cut off"),
            tuple("planned-is-run", "1 of 3 planned scenarios never began"),
            tuple("scenario-cut-off", "1 scenario began and did not end"),
            tuple("item-unproven", "1 high item is unproven"));
    assertThat(verdict.systems().get(0).items())
        .extracting(ItemResult::status, ItemResult::reason)
        .containsExactly(
            tuple(ItemStatus.PROVEN, null),
            tuple(
                ItemStatus.UNPROVEN,
                "cut off before it ended: features/shop/shop.feature:30, features/shop/shop.feature:31"));
  }

  @Test
  void a_scenario_that_waited_for_its_turn_is_told_from_one_that_was_under_way() {
    FixtureRecord record =
        FixtureRecord.complete("failing-hook")
            .cutBefore(line -> line.startsWith("{\"testStepFinished"));

    Verdict verdict = Verdict.of(record.read(), record.checklists());

    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .contains("1 scenario was before its first step");
  }

  @Test
  void a_failure_that_was_seen_before_the_cut_is_still_a_reason() {
    FixtureRecord whole = FixtureRecord.complete("failing");
    String last = whole.startedOf("A third");
    FixtureRecord record =
        whole.cutBefore(line -> line.startsWith("{\"testStepStarted") && line.contains(last));

    Verdict verdict = Verdict.of(record.read(), record.checklists());

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons())
        .extracting(Reason::rule, Reason::items)
        .contains(tuple("scenario-failed", List.of("SH-BUY-1")));
    assertThat(verdict.systems().get(0).items().get(0).status()).isEqualTo(ItemStatus.FAILED);
  }

  @Test
  void the_plan_tells_the_items_of_scenarios_whose_feature_never_began() {
    FixtureRecord record =
        FixtureRecord.complete("passing").cutBefore(line -> line.startsWith("{\"source"));
    Map<String, List<String>> tags =
        Map.of(
            "features/shop/shop.feature:7", List.of("@SH-BUY-1"),
            "features/shop/shop.feature:99", List.of("@SH-BUY-2"));
    record.replace(line -> line.contains("vnd.tollgate.plan"), "{}");
    record.first(new Plan(List.of("features/shop/shop.feature:7"), tags));

    assertThat(Verdict.of(record.read(), record.checklists()).systems().get(0).items())
        .extracting(ItemResult::reason)
        .containsExactly(
            "cut off before it ended: features/shop/shop.feature:7",
            "its scenarios were not selected (1: features/shop/shop.feature:99)");
  }
}
