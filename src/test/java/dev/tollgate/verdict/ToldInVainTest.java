package dev.tollgate.verdict;

import static dev.tollgate.fixtures.ChecklistFixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Stray;
import dev.tollgate.fixtures.ChecklistFixture;
import dev.tollgate.fixtures.RunFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.Item;
import dev.tollgate.system.Severity;
import org.junit.jupiter.api.Test;

class ToldInVainTest {
  private static final Item BUY = item("SH-BUY-1", Severity.HIGH);
  private static final Stray LOST = new Stray(Seen.byDependency("x1", 1, 2), "nobody's");

  @Test
  void what_was_told_and_never_asked_proves_nothing_where_calls_were_lost() {
    ItemResult buy =
        buy(RunFixture.of(carrying(3), carrying(5).seeing(Seen.tellingTheBank(1))).stray(LOST));

    assertThat(buy.status()).isEqualTo(ItemStatus.UNPROVEN);
    assertThat(buy.reason())
        .isEqualTo(
            "features/shop/shop.feature:5 told bank how to answer, and no call to it came home:"
                + " calls to it belong to no scenario");
    assertThat(buy.scenarios()).hasSize(2);
  }

  @Test
  void where_no_call_was_lost_nobody_need_have_asked() {
    assertThat(buy(RunFixture.of(carrying(3).seeing(Seen.tellingTheBank(1)))).status())
        .isEqualTo(ItemStatus.PROVEN);
  }

  @Test
  void what_was_told_and_asked_is_proven_whatever_else_was_lost() {
    assertThat(
            buy(RunFixture.of(
                        carrying(3).seeing(Seen.tellingTheBank(1), Seen.byDependency("x2", 2, 3)))
                    .stray(LOST))
                .status())
        .isEqualTo(ItemStatus.PROVEN);
  }

  @Test
  void what_was_asked_before_it_was_told_says_nothing_of_what_was_told() {
    assertThat(
            buy(RunFixture.of(
                        carrying(3).seeing(Seen.byDependency("x2", 1, 2), Seen.tellingTheBank(2)))
                    .stray(LOST))
                .status())
        .isEqualTo(ItemStatus.UNPROVEN);
    assertThat(
            buy(RunFixture.of(
                        carrying(3).seeing(Seen.tellingTheBank(2), Seen.byDependency("x2", 2, 3)))
                    .stray(LOST))
                .status())
        .isEqualTo(ItemStatus.PROVEN);
  }

  @Test
  void what_a_caller_asked_the_system_is_no_call_to_a_dependency_of_that_name() {
    assertThat(
            buy(RunFixture.of(
                        carrying(3).seeing(Seen.tellingTheBank(1), Seen.callingTheBank("x2", 2, 3)))
                    .stray(LOST))
                .status())
        .isEqualTo(ItemStatus.UNPROVEN);
  }

  @Test
  void a_scenario_that_told_nobody_anything_is_proven_all_the_same() {
    assertThat(buy(RunFixture.of(carrying(3).seeing(Seen.log(1, "bank"))).stray(LOST)).status())
        .isEqualTo(ItemStatus.PROVEN);
  }

  @Test
  void the_calls_of_another_system_are_its_own_affair() {
    RunFixture other =
        RunFixture.of(
                ScenarioFixture.of("till", 3).tagged("@SH-BUY-1").seeing(Seen.tellingTheBank(1)))
            .stray(LOST);

    assertThat(ToldInVain.of(BUY, other.build().strays(), other.build().scenarios())).isEmpty();
  }

  @Test
  void what_failed_has_failed_for_all_that() {
    assertThat(
            buy(RunFixture.of(
                        carrying(3).being(ScenarioStatus.FAILED).seeing(Seen.tellingTheBank(1)))
                    .stray(LOST))
                .status())
        .isEqualTo(ItemStatus.FAILED);
  }

  private static ScenarioFixture carrying(int line) {
    return ScenarioFixture.at(line).tagged("@SH-BUY-1");
  }

  private static ItemResult buy(RunFixture run) {
    return Verdict.of(run.build(), ChecklistFixture.of(BUY)).systems().get(0).of(BUY);
  }
}
