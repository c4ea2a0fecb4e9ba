package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.fixtures.ChecklistFixture;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.RunFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.record.Damage;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.record.Shard;
import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong with records, by themselves and beside each other. */
class RecordRulesTest {
  private static final String AT = "features/shop/shop.feature:";

  @Test
  void a_feature_that_is_no_gherkin_leaves_no_verdict() {
    assertThat(
            said(
                RunFixture.of(ScenarioFixture.at(3))
                    .broken("features/shop/odd.feature:9", "expected: a step")))
        .containsExactly("feature-broken: features/shop/odd.feature:9: expected: a step");
  }

  @Test
  void of_lines_that_cannot_be_used_the_first_is_told_and_the_others_are_counted() {
    Damage one = new Damage("1.ndjson", 7, "is no JSON");
    Damage two = new Damage("1.ndjson", 9, "is no message");

    assertThat(said(of(damaged(one), List.of())))
        .containsExactly("record-damaged: 1.ndjson:7: is no JSON");
    assertThat(said(of(damaged(one, two, two), List.of())))
        .containsExactly("record-damaged: 1.ndjson:7: is no JSON (and 2 more lines)");
  }

  @Test
  void of_lines_with_a_secret_the_first_is_told_and_the_others_are_counted() {
    Damage secret = new Damage("1.ndjson", 7, "a signed token");

    assertThat(said(of(List.of(), damaged(secret))))
        .singleElement()
        .asString()
        .startsWith("secret-in-record: 1.ndjson:7: a signed token is in the record in clear: show");
    assertThat(said(of(List.of(), damaged(secret, secret))))
        .singleElement()
        .asString()
        .contains("in clear (and on 1 more line): show");
    assertThat(said(of(List.of(), damaged(secret, secret, secret))))
        .singleElement()
        .asString()
        .contains("in clear (and on 2 more lines): show");
  }

  @Test
  void scenarios_that_the_page_lacks_are_counted_and_the_first_is_named() {
    RecordedRun run =
        RunFixture.of(ScenarioFixture.at(3), ScenarioFixture.at(5), ScenarioFixture.at(7)).build();

    assertThat(unseen(run, 5))
        .startsWith(
            "run-is-shown: the page shows 2 of 3 scenarios of the record, and not "
                + AT
                + "5: make");
    assertThat(unseen(run, 3, 5, 7))
        .startsWith(
            "run-is-shown: the page shows 0 of 3 scenarios of the record, and not "
                + AT
                + "3 and 2 more: ");
  }

  private static String unseen(RecordedRun run, Integer... lines) {
    List<Place> notShown = Arrays.stream(lines).map(line -> Place.of(AT + line)).toList();
    Verdict verdict = Verdict.of(run, Criteria.of(ChecklistFixture.of()), notShown);
    assertThat(verdict.reasons())
        .singleElement()
        .satisfies(reason -> assertThat(reason.scenarios()).isEqualTo(notShown));
    return said(verdict).get(0);
  }

  @Test
  void what_was_skipped_for_a_reason_or_never_began_was_not_run() {
    assertThat(rules(RunFixture.of(ScenarioFixture.at(3).skipped("no till"))))
        .contains("nothing-run");
    assertThat(rules(RunFixture.of(ScenarioFixture.at(3).being(ScenarioStatus.NOT_RUN))))
        .contains("nothing-run");
    assertThat(
            rules(
                RunFixture.of(
                    ScenarioFixture.at(3).skipped("no till"),
                    ScenarioFixture.at(5).being(ScenarioStatus.FAILED))))
        .doesNotContain("nothing-run");
  }

  @Test
  void two_runs_of_their_own_are_not_judged_together() {
    Shard one = RunFixture.shard("1.ndjson", info("a", null), plan(3), RunFixture.complete());
    Shard two = RunFixture.shard("2.ndjson", info("b", null), plan(5), RunFixture.complete());

    assertThat(said(RunFixture.of(ScenarioFixture.at(3), ScenarioFixture.at(5)).in(one, two)))
        .containsExactly(
            "run-mixed: 1.ndjson is a run of its own, no shard and no rerun of another record here:"
                + " judge it by itself");
    assertThat(said(RunFixture.of(ScenarioFixture.at(3)).in(one))).isEmpty();
  }

  @Test
  void a_rerun_of_one_shard_is_not_of_another() {
    Shard first = part("1.ndjson", info("a", null), 1, 2);
    Shard second = part("2.ndjson", info("b", null), 2, 2);

    assertThat(said(shop().in(first, second, part("3.ndjson", info("c", "a"), 1, 2)))).isEmpty();
    assertThat(said(shop().in(first, second, part("3.ndjson", info("c", "a"), 2, 2))))
        .containsExactly(
            "run-mixed: 3.ndjson runs again what 1.ndjson left, and is of another shard: run that"
                + " again");
  }

  @Test
  void one_record_under_two_names_is_told_once_for_each_in_the_order_of_the_files() {
    Shard first = part("1.ndjson", info("b", null), 1, 2);
    Shard second = part("2.ndjson", info("a", null), 2, 2);

    assertThat(
            said(
                shop()
                    .in(
                        first,
                        second,
                        part("4.ndjson", info("a", null), 2, 2),
                        part("3.ndjson", info("b", null), 1, 2))))
        .containsExactly(
            "shard-doubled: 1.ndjson and 3.ndjson are one record: leave out all but one",
            "shard-doubled: 2.ndjson and 4.ndjson are one record: leave out all but one");
  }

  @Test
  void two_reruns_of_one_run_are_one_too_many() {
    Shard first = RunFixture.shard("1.ndjson", info("a", null), plan(3), RunFixture.complete());
    Shard again = RunFixture.shard("2.ndjson", info("b", "a"), plan(3), RunFixture.complete());
    Shard third = RunFixture.shard("3.ndjson", info("c", "a"), plan(3), RunFixture.complete());
    Shard same = RunFixture.shard("3.ndjson", info("b", "a"), plan(3), RunFixture.complete());

    assertThat(said(RunFixture.of(ScenarioFixture.at(3)).in(first, again, third)))
        .containsExactly(
            "shard-doubled: 2.ndjson and 3.ndjson both run again what one run left: leave out all"
                + " but one");
    assertThat(said(RunFixture.of(ScenarioFixture.at(3)).in(first, again, same)))
        .containsExactly(
            "shard-doubled: 2.ndjson and 3.ndjson are one record: leave out all but one");
  }

  @Test
  void a_shard_that_does_not_say_what_each_is_to_run_has_no_verdict() {
    Shard odd =
        RunFixture.shard(
            "1.ndjson",
            info("a", null),
            new Plan(List.of(AT + 3), Map.of(), new Plan.Shard(1, 3), List.of(List.of(AT + 3))),
            RunFixture.complete());

    assertThat(said(RunFixture.of(ScenarioFixture.at(3)).in(odd)))
        .containsExactlyInAnyOrder(
            "plan-differs: 1.ndjson is shard 1/3 and says what 1 shards are to run: run the shard"
                + " again",
            "shard-lost: shards 2, 3 of 3 are not here, with 0 of 1 planned scenarios: give the"
                + " records of all shards to ./tollgate merge");
  }

  @Test
  void a_lost_shard_that_is_the_last_is_named_with_its_scenarios() {
    assertThat(
            said(RunFixture.of(ScenarioFixture.at(10)).in(part("1.ndjson", info("a", null), 1, 2))))
        .singleElement()
        .asString()
        .startsWith("shard-lost: shard 2 of 2 is not here, with 1 of 2 planned scenarios: ");
  }

  @Test
  void only_what_a_run_left_that_stopped_at_a_failure_is_excused_by_it() {
    Shard stopped =
        RunFixture.shard(
            "1.ndjson",
            info("a", null),
            plan(3, 5),
            new RunEnd(FixtureRecord.BEGUN, RunEnd.How.FAIL_FAST, "stopped"));
    Shard other = RunFixture.shard("2.ndjson", info("b", null), plan(7), RunFixture.complete());
    Verdict verdict =
        verdict(
            RunFixture.of(
                    ScenarioFixture.at(3).failing("stuck"),
                    ScenarioFixture.at(5).being(ScenarioStatus.NOT_RUN),
                    ScenarioFixture.at(7).being(ScenarioStatus.NOT_RUN))
                .in(stopped, other));

    assertThat(said(verdict))
        .contains(
            "planned-is-run: 1 of 3 planned scenarios never began",
            "failed-fast: 1 of 3 planned scenarios did not begin, as one had failed (--fail-fast):"
                + " run them with --rerun");
  }

  @Test
  void a_failure_that_ended_the_run_stands_before_what_it_kept_from_beginning() {
    RunFixture ended =
        RunFixture.of(
            ScenarioFixture.at(3).failing("stuck"),
            ScenarioFixture.at(5).being(ScenarioStatus.NOT_RUN));
    Shard stopped =
        RunFixture.shard(
            "1.ndjson",
            info("a", null),
            plan(3, 5),
            new RunEnd(FixtureRecord.BEGUN, RunEnd.How.FAIL_FAST, "stopped"));

    assertThat(severity(verdict(ended.in(stopped)))).isEqualTo(Severity.CRITICAL);
    assertThat(severity(verdict(RunFixture.of(ScenarioFixture.at(3).failing("stuck")))))
        .isEqualTo(Severity.HIGH);
  }

  private static Severity severity(Verdict verdict) {
    return verdict.reasons().stream()
        .filter(reason -> reason.rule().equals("scenario-failed"))
        .findFirst()
        .orElseThrow()
        .severity();
  }

  private static RunFixture of(List<Damage> damage, List<Damage> secrets) {
    Shard shard =
        RunFixture.shard("1.ndjson", FixtureRecord.info("all"), plan(3), RunFixture.complete());
    return RunFixture.of(ScenarioFixture.at(3)).in(RunFixture.with(shard, damage, secrets));
  }

  private static List<Damage> damaged(Damage... lines) {
    return List.of(lines);
  }

  /** Each shard has one scenario to run, at ten times its line. */
  private static Shard part(String file, RunInfo info, int index, int of) {
    List<List<String>> whole = new ArrayList<>();
    for (int i = 1; i <= of; i++) {
      whole.add(List.of(AT + 10 * i));
    }
    return RunFixture.shard(
        file,
        info,
        new Plan(whole.get(index - 1), Map.of(), new Plan.Shard(index, of), whole),
        RunFixture.complete());
  }

  private static RunFixture shop() {
    return RunFixture.of(ScenarioFixture.at(10), ScenarioFixture.at(20));
  }

  private static Plan plan(Integer... lines) {
    return new Plan(Arrays.stream(lines).map(line -> AT + line).toList());
  }

  private static RunInfo info(String id, @Nullable String reruns) {
    return FixtureRecord.info(id, reruns);
  }

  private static Verdict verdict(RunFixture run) {
    return Verdict.of(run.build(), ChecklistFixture.of());
  }

  private static List<String> rules(RunFixture run) {
    return verdict(run).reasons().stream().map(Reason::rule).toList();
  }

  private static List<String> said(RunFixture run) {
    return said(verdict(run));
  }

  private static List<String> said(Verdict verdict) {
    return verdict.reasons().stream()
        .map(reason -> reason.rule() + ": " + reason.message())
        .toList();
  }
}
