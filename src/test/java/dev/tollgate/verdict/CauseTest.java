package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

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
}
