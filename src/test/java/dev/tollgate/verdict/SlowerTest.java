package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.MeasuredPairs;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.system.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from times that a scenario measured on this service and on the one before. */
class SlowerTest {
  @TempDir Path dir;

  private final FixtureRecord record = FixtureRecord.complete("passing");
  private final String scenario = record.read().scenarios().get(0).name();

  @Test
  void times_that_are_the_same_stand_against_nothing() {
    measured(400, 1.0, 0.1);

    assertThat(verdict("").decision()).isEqualTo(Decision.GO);
  }

  @Test
  void more_than_blocks_is_a_no_go_and_fails_the_item() {
    measured(400, 1.3, 0.1);

    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.NO_GO);
    assertThat(verdict.reasons())
        .singleElement()
        .extracting(Reason::message)
        .asString()
        .matches(
            "POST /buy: slower by (29|30|31) % \\(.* to .*\\), on released and this one in turns, 400 times each");
    assertThat(verdict.count(ItemStatus.FAILED)).isPositive();
  }

  @Test
  void between_fine_and_blocks_it_needs_work_and_the_item_is_proven() {
    measured(400, 1.075, 0.05);

    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.NEEDS_WORK);
    assertThat(verdict.count(ItemStatus.FAILED)).isZero();
    assertThat(verdict.count(ItemStatus.UNPROVEN)).isZero();
  }

  @Test
  void what_is_fine_is_for_the_policy_to_say() {
    measured(400, 1.3, 0.1);

    Verdict lenient = verdict("rules: {slower: {fine: 40 %, blocks: 50 %}}");

    assertThat(lenient.decision()).isEqualTo(Decision.GO);
    assertThat(lenient.notes()).extracting(Reason::rule).containsExactly("slower");
  }

  @Test
  void too_much_noise_to_tell_leaves_no_verdict_and_says_what_to_do() {
    measured(400, 1.0, 2.5);

    Verdict verdict = verdict("");

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons())
        .filteredOn(reason -> reason.rule().equals("slower"))
        .singleElement()
        .extracting(Reason::message)
        .asString()
        .contains("POST /buy: cannot tell: this machine varied by ")
        .endsWith("Run it again on a machine that has less to do");
    assertThat(verdict.count(ItemStatus.UNPROVEN)).isPositive();
  }

  @Test
  void not_slower_means_by_less_than_is_fine() {
    measured(400, 1.0, 0.1);

    assertThat(verdict("rules: {slower: {fine: 5 %, blocks: 10 %}}").decision())
        .isEqualTo(Decision.GO);
    assertThat(verdict("rules: {slower: {fine: 0.1 %, blocks: 10 %}}").decision())
        .isEqualTo(Decision.NO_VERDICT);
  }

  @Test
  void too_few_pairs_say_nothing() {
    measured(20, 1.0, 0.01);

    assertThat(verdict("").decision()).isEqualTo(Decision.NO_VERDICT);
  }

  @Test
  void what_a_service_prints_measures_nothing() {
    MeasuredPairs slow = pairs(400, 2, 0.01);
    record.last(
        scenario,
        null,
        new Event(Event.Kind.LOG, FixtureRecord.BEGUN, 1, slow.text(), slow.data()));

    assertThat(verdict("").decision()).isEqualTo(Decision.GO);
  }

  private void measured(int pairs, double ratio, double noise) {
    MeasuredPairs measured = pairs(pairs, ratio, noise);
    record.last(
        scenario,
        null,
        new Event(Event.Kind.NOTE, FixtureRecord.BEGUN, 1, measured.text(), measured.data()));
  }

  /** Of a service that takes 5 ms, and each time more or less of it. */
  private static MeasuredPairs pairs(int count, double ratio, double noise) {
    Random random = new Random(7);
    List<MeasuredPairs.Pair> pairs =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new MeasuredPairs.Pair(
                        5 * Math.exp(noise * random.nextGaussian()),
                        5 * ratio * Math.exp(noise * random.nextGaussian())))
            .toList();
    return new MeasuredPairs("POST /buy", "released", pairs);
  }

  private Verdict verdict(String policy) {
    return Verdict.of(record.read(), Criteria.of(record.checklists()).with(policy(policy)));
  }

  private Policy policy(String text) {
    try {
      return text.isEmpty()
          ? Policy.defaults()
          : Policy.read(Files.writeString(dir.resolve("gate.yml"), text), List.of("shop"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
