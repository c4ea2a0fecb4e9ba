package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.record.Failure;
import dev.tollgate.record.ScenarioStatus;
import org.junit.jupiter.api.Test;

class CauseTest {
  @Test
  void what_is_another_in_every_scenario_does_not_make_another_cause() {
    assertThat(
            Cause.constant(
                "debits of 6 less refunds of 1 for 76c27a25-f595-4b0c-a0f8-67373a708da1 (txn-578f4470-7b8d-4c76-abd4-8ecd98d43ed7) of user-tgh949j00003 took 12.5 ms at 2026-11-21T15:53:27.445Z"))
        .isEqualTo("debits of # less refunds of # for … (…) of … took # ms at …");
  }

  @Test
  void values_that_were_dumped_count_as_one_however_many_they_are() {
    assertThat(Cause.constant("refunded, of [Entry[id=1, kind=DEBIT], Entry[id=2, kind=CREDIT]]"))
        .isEqualTo(Cause.constant("refunded, of [Entry[id=7, kind=DEBIT]]"));
  }

  @Test
  void another_status_is_another_cause() {
    assertThat(Cause.constant("expected 401 but was 200"))
        .isNotEqualTo(Cause.constant("expected 403 but was 200"));
  }

  @Test
  void what_did_not_fail_has_its_own_words_for_a_cause() {
    assertThat(
            Cause.of(ScenarioFixture.at(3).failing("stuck").being(ScenarioStatus.PASSED).build()))
        .isEqualTo("passed");
    assertThat(Cause.of(ScenarioFixture.at(3).skipped("no till").build()))
        .isEqualTo("skipped: no till");
  }

  @Test
  void a_failure_is_told_by_its_step_and_by_what_its_message_begins_with() {
    assertThat(cause("expected 401 but was 200; body of 17 bytes"))
        .isEqualTo("Then it is paid for: expected 401 but was 200");
    assertThat(cause("stuck " + "x".repeat(400)))
        .isEqualTo("Then it is paid for: stuck " + "x".repeat(154));
  }

  @Test
  void a_failure_without_a_message_is_told_by_what_was_thrown() {
    Failure thrown = new Failure("", "java.lang.NullPointerException\n\tat Till.open(Till.java)");

    assertThat(Cause.of(ScenarioFixture.at(3).failing(thrown).build()))
        .isEqualTo("Then it is paid for: java.lang.NullPointerException");
    assertThat(Cause.of(ScenarioFixture.at(3).failing((Failure) null).build()))
        .isEqualTo("Then it is paid for: ");
  }

  @Test
  void a_failure_at_no_step_that_is_known_says_that_it_had_no_message() {
    assertThat(Cause.of(ScenarioFixture.at(3).being(ScenarioStatus.FAILED).build()))
        .isEqualTo("it failed without a message");
    assertThat(Why.of(ScenarioFixture.at(3).failing(new Failure("", "")).build()))
        .isEqualTo("it failed without a message");
  }

  @Test
  void of_a_very_long_message_only_the_beginning_is_looked_at() {
    String beginning = "y".repeat(4000);

    assertThat(Cause.constant(beginning)).isEqualTo(beginning);
    assertThat(Cause.constant(beginning + "z")).isEqualTo(beginning);
  }

  private static String cause(String message) {
    return Cause.of(ScenarioFixture.at(3).failing(message).build());
  }
}
