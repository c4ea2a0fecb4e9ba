package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.record.RecordReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The records of shards are judged together, or not at all. */
class ShardsVerdictTest {
  private static final String AT = "features/shop/shop.feature:";
  private static final Plan WHOLE = whole(List.of(AT + 30, AT + 31), List.of(AT + 7), List.of());

  @TempDir Path dir;

  @Test
  void all_of_them_with_an_empty_one_among_them_may_be_a_go() {
    assertThat(verdict(first(), second(), third()).reasons()).isEmpty();
  }

  @Test
  void one_that_is_not_here_is_named_with_what_it_was_to_run() {
    Verdict verdict = verdict(second(), third());

    assertThat(only(verdict).rule()).isEqualTo("shard-lost");
    assertThat(only(verdict).message())
        .isEqualTo(
            "shard 1 of 3 is not here, with 2 of 3 planned scenarios: give the records of all shards to ./tollgate merge");
    assertThat(only(verdict).scenarios()).extracting(place -> place.line()).containsExactly(30, 31);
    assertThat(verdict.systems().get(0).items().get(1).reason())
        .contains("in shards that are not here");
  }

  @Test
  void an_empty_one_that_is_not_here_is_missed_as_well() {
    assertThat(only(verdict(first(), second())).message()).contains("shard 3 of 3 is not here");
  }

  @Test
  void the_same_record_twice_is_no_verdict() {
    Verdict verdict = verdict(first(), first(), second(), third());

    assertThat(no(verdict))
        .contains("shard-doubled: 0.ndjson and 1.ndjson are one record: leave out all but one");
  }

  @Test
  void two_records_of_one_shard_are_no_verdict() {
    FixtureRecord again = first();
    again.replace(
        line -> line.contains("vnd.tollgate.runinfo"), line(FixtureRecord.info("r9", null)));

    Verdict verdict = verdict(first(), again, second(), third());

    assertThat(no(verdict))
        .anyMatch(
            said -> said.startsWith("shard-doubled: 0.ndjson and 1.ndjson are both of shard 1/3"))
        .anyMatch(said -> said.startsWith("scenario-doubled: 2 scenarios have two results"));
  }

  @Test
  void a_scenario_in_two_shards_is_no_verdict() {
    Plan both = whole(List.of(AT + 30, AT + 31), List.of(AT + 7, AT + 30, AT + 31));
    Verdict verdict =
        verdict(
            FixtureRecord.shard("passing", "few", new Plan.Shard(1, 2), both),
            FixtureRecord.shard("passing", "", new Plan.Shard(2, 2), both));

    assertThat(no(verdict)).anyMatch(said -> said.startsWith("scenario-doubled: 2 scenarios"));
  }

  @Test
  void shards_that_were_shared_out_otherwise_are_no_verdict() {
    Plan other = whole(List.of(AT + 30), List.of(AT + 7), List.of(AT + 31));
    Verdict verdict =
        verdict(
            first(), second(), FixtureRecord.shard("passing", "no", new Plan.Shard(3, 3), other));

    assertThat(no(verdict))
        .contains(
            "plan-differs: another plan: 0.ndjson gives features/shop/shop.feature:31 to shard 1, 2.ndjson to shard 3;"
                + " run all shards with the same --durations and --parallel");
  }

  @Test
  void shards_of_other_scenarios_are_no_verdict() {
    Plan other = whole(List.of(AT + 30, AT + 31), List.of(AT + 7), List.of(AT + 99));
    Verdict verdict =
        verdict(
            first(), second(), FixtureRecord.shard("passing", "no", new Plan.Shard(3, 3), other));

    assertThat(no(verdict))
        .anyMatch(
            said ->
                said.startsWith(
                    "plan-differs: another plan: 2.ndjson has features/shop/shop.feature:99, and 0.ndjson has not"));
  }

  @Test
  void shards_of_another_number_are_no_verdict() {
    Plan two = whole(List.of(AT + 30, AT + 31), List.of(AT + 7));
    Verdict verdict =
        verdict(
            first(), FixtureRecord.shard("passing", "!few", new Plan.Shard(2, 2), two), third());

    assertThat(no(verdict))
        .contains(
            "plan-differs: 0.ndjson is one of 3 shards, 1.ndjson one of 2: run all with the same number");
  }

  @Test
  void a_shard_that_was_to_run_what_the_plan_gives_to_others_is_no_verdict() {
    FixtureRecord odd = first();
    odd.replace(
        line -> line.contains("vnd.tollgate.plan"),
        line(new Plan(List.of(AT + 30), Map.of(), new Plan.Shard(1, 3), WHOLE.whole())));

    assertThat(no(verdict(odd, second(), third())))
        .anyMatch(
            said -> said.startsWith("plan-differs: 0.ndjson is shard 1/3 and was not to run"));
  }

  @Test
  void shards_of_a_feature_that_was_edited_between_them_are_no_verdict() {
    FixtureRecord edited = second();
    edited.replace(
        line -> line.startsWith("{\"source\""),
        edited.lines().stream()
            .filter(line -> line.startsWith("{\"source\""))
            .findFirst()
            .orElseThrow()
            .replaceFirst("Scenario: ", "Scenario:  "));

    assertThat(no(verdict(first(), edited, third())))
        .contains(
            "run-mixed: features/shop/shop.feature is another text in 1.ndjson than in 0.ndjson:"
                + " run all shards on the same features");
  }

  @Test
  void another_selection_target_version_or_name_is_no_verdict() {
    RunInfo usual = FixtureRecord.info("r3", null);
    assertThat(with(info(usual, "--tags @few", usual.tollgateVersion(), usual.systems(), null)))
        .containsExactly(
            "run-mixed: the selection differs: all in 0.ndjson, --tags @few in 2.ndjson; run them again alike");
    assertThat(with(info(usual, "all", "0.2.0", usual.systems(), null)))
        .containsExactly(
            "run-mixed: Tollgate differs: 0.1.0, commit 3f2a9c1b7d40 in 0.ndjson, 0.2.0, commit 3f2a9c1b7d40 in 2.ndjson; run them again alike");
    assertThat(with(info(usual, "all", "0.1.0", usual.systems(), "build 7")))
        .containsExactly(
            "run-mixed: the run's name differs: none in 0.ndjson, build 7 in 2.ndjson; run them again alike");
    assertThat(
            with(
                info(
                    usual,
                    "all",
                    "0.1.0",
                    List.of(new RunInfo.Accepted("shop", "staging", null, null)),
                    null)))
        .containsExactly(
            "run-mixed: the target of shop differs: reference 1.4.2 in 0.ndjson, staging in 2.ndjson; run them again alike");
    assertThat(
            with(
                info(
                    usual,
                    "all",
                    "0.1.0",
                    List.of(new RunInfo.Accepted("shop", "reference", "1.4.3", null)),
                    null)))
        .containsExactly(
            "run-mixed: the target of shop differs: reference 1.4.2 in 0.ndjson, reference 1.4.3 in 2.ndjson; run them again alike");
  }

  @Test
  void runs_of_their_own_are_not_judged_together() {
    FixtureRecord own = FixtureRecord.complete("passing", "!few");
    own.replace(
        line -> line.contains("vnd.tollgate.runinfo"), line(FixtureRecord.info("r9", null)));

    assertThat(no(verdict(own, first(), second(), third())))
        .contains(
            "run-mixed: 0.ndjson is a run of its own, no shard and no rerun of another record here: judge it by itself");
  }

  private List<String> with(RunInfo info) {
    FixtureRecord other = third();
    other.replace(line -> line.contains("vnd.tollgate.runinfo"), line(info));
    return no(verdict(first(), second(), other));
  }

  private static RunInfo info(
      RunInfo like,
      String selection,
      String version,
      List<RunInfo.Accepted> systems,
      @org.jspecify.annotations.Nullable String name) {
    return new RunInfo(
        like.id(),
        like.started(),
        selection,
        like.command(),
        like.features(),
        version,
        like.tollgateCommit(),
        systems,
        like.machine(),
        name,
        null);
  }

  private static FixtureRecord first() {
    return FixtureRecord.shard("passing", "few", new Plan.Shard(1, 3), WHOLE);
  }

  private static FixtureRecord second() {
    return FixtureRecord.shard("passing", "!few", new Plan.Shard(2, 3), WHOLE);
  }

  private static FixtureRecord third() {
    return FixtureRecord.shard("passing", "none", new Plan.Shard(3, 3), WHOLE);
  }

  @SafeVarargs
  private static Plan whole(List<String>... shards) {
    return new Plan(List.of(), Map.of(), null, List.of(shards));
  }

  private static String line(dev.tollgate.evidence.Evidence evidence) {
    return FixtureRecord.bare("nothing", FixtureRecord.GLUE, "").first(evidence).lines().get(0);
  }

  private Verdict verdict(FixtureRecord... records) {
    List<Path> files = new ArrayList<>();
    for (FixtureRecord record : records) {
      files.add(record.write(dir.resolve(files.size() + ".ndjson")));
    }
    return Verdict.of(RecordReader.read(files), records[0].checklists());
  }

  private static Reason only(Verdict verdict) {
    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    return verdict.reasons().stream()
        .filter(reason -> reason.decision() == Decision.NO_VERDICT)
        .reduce(
            (one, two) -> {
              throw new AssertionError(one + " and " + two);
            })
        .orElseThrow();
  }

  private static List<String> no(Verdict verdict) {
    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    return verdict.reasons().stream()
        .filter(reason -> reason.decision() == Decision.NO_VERDICT)
        .map(reason -> reason.rule() + ": " + reason.message())
        .toList();
  }
}
