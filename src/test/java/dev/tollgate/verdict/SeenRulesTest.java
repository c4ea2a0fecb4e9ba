package dev.tollgate.verdict;

import static dev.tollgate.fixtures.ChecklistFixture.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.MemoryPeak;
import dev.tollgate.evidence.Response;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.evidence.Standstill;
import dev.tollgate.fixtures.ChecklistFixture;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.LoadFixture;
import dev.tollgate.fixtures.RunFixture;
import dev.tollgate.fixtures.ScenarioFixture;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows from what was seen, where there are several scenarios or systems. */
class SeenRulesTest {
  private static final Checklists BOTH =
      new Checklists(
          List.of(
              ChecklistFixture.of("cinema", item("CI-SEE-1", Severity.HIGH)),
              ChecklistFixture.of("shop", item("SH-BUY-1", Severity.HIGH))));

  @Test
  void errors_count_for_the_system_that_made_them_and_name_the_scenarios_that_saw_them() {
    Verdict verdict =
        verdict(
            RunFixture.of(
                cinema().seeing(Seen.byCaller("x1", 1, 2)),
                shop(3).seeing(Seen.byCaller("x2", 1, 2)),
                shop(5).seeing(unanswered("x3")),
                shop(7).seeing(answering500("x4"))));

    Reason reason = only("error-rate", verdict);
    assertThat(reason.message()).startsWith("2 of 3 requests to shop were errors");
    assertThat(reason.scenarios())
        .extracting(place -> place.system(), place -> place.line())
        .containsExactly(tuple("shop", 5), tuple("shop", 7));
  }

  @Test
  void a_dependency_that_gave_no_answer_let_no_caller_down() {
    Exchange call = Seen.byDependency("x1", 1, 2);

    assertThat(
            verdict(
                    RunFixture.of(
                        cinema(),
                        shop(3)
                            .seeing(
                                call.ended(9_000_000, null, Exchange.Outcome.TIMED_OUT, "never"))))
                .decision())
        .isEqualTo(Decision.GO);
  }

  @Test
  void wrong_answers_under_load_count_for_the_system_of_the_load() {
    Verdict verdict =
        verdict(
            RunFixture.of(
                cinema().seeing(LoadFixture.of("rush").build()),
                shop(3).seeing(LoadFixture.of("sustained").failed(30).build())));

    assertThat(only("error-rate", verdict).message())
        .startsWith("30 of 3000 requests of load \"sustained\" on shop had no answer or a wrong");
  }

  @Test
  void an_exception_that_scenarios_saw_is_counted_and_the_first_is_shown() {
    assertThat(
            only("unhandled-exception", verdict(RunFixture.of(cinema(), shop(3).seeing(panic(1)))))
                .message())
        .isEqualTo("the service logged an exception that nobody caught: panic: 1");
    Reason two =
        only(
            "unhandled-exception",
            verdict(
                RunFixture.of(
                    cinema(), shop(3).seeing(panic(1)), shop(5), shop(7).seeing(panic(2)))));

    assertThat(two.message())
        .isEqualTo(
            "the service logged an exception that nobody caught, in 2 scenarios; the first: panic: 1");
    assertThat(two.scenarios()).extracting(place -> place.line()).containsExactly(3, 7);
  }

  @Test
  void of_a_long_exception_the_beginning_is_shown() {
    String whole = "panic: " + "x".repeat(153);

    assertThat(exception(whole)).endsWith(": " + whole);
    assertThat(exception(whole + "x")).endsWith(": panic: " + "x".repeat(152) + "…");
  }

  @Test
  void what_tollgate_notes_is_no_exception_of_the_service() {
    Event note = new Event(Event.Kind.NOTE, FixtureRecord.BEGUN, 1, "panic: 1", Map.of());

    assertThat(verdict(RunFixture.of(cinema(), shop(3).seeing(note))).decision())
        .isEqualTo(Decision.GO);
  }

  @Test
  void an_exception_in_a_run_of_no_system_is_one_all_the_same() {
    RunInfo none = FixtureRecord.info("all").with(List.of());
    RunFixture run =
        RunFixture.of()
            .in(RunFixture.shard("1.ndjson", none, null, RunFixture.complete()))
            .seeing(panic(1));

    assertThat(only("unhandled-exception", verdict(run)).message()).endsWith(": panic: 1");
  }

  @Test
  void each_system_is_held_against_its_own_peak_of_memory() {
    Verdict verdict =
        verdict(
            RunFixture.of(cinema(), shop(3))
                .seeing(peak("shop", 300), peak("cinema", 200), peak("shop", 250)));

    assertThat(verdict.reasons())
        .extracting(Reason::message)
        .containsExactly(
            "cinema had 200 MB resident at its peak, and has to stay within 100 MB",
            "shop had 300 MB resident at its peak, and has to stay within 100 MB");
  }

  @Test
  void how_long_tollgate_stood_still_is_told_of_while_a_failed_scenario_ran() {
    Instant begun = FixtureRecord.BEGUN;
    Verdict verdict =
        verdict(
            RunFixture.of(
                    cinema(),
                    shop(3)
                        .failing("stuck")
                        .seeing(Seen.byCaller("x1", 1, 2))
                        .between(begun, begun.plusSeconds(10)),
                    shop(5)
                        .failing("stuck as well")
                        .seeing(Seen.byCaller("x2", 1, 2))
                        .between(begun, begun.plusSeconds(10)))
                .seeing(
                    new Standstill(begun.plusSeconds(2), begun.plusSeconds(4)).event(1),
                    new Standstill(begun.plusSeconds(20), begun.plusSeconds(50)).event(2)));

    assertThat(only("stood-still", verdict).message())
        .startsWith("Tollgate stood still for up to 2.0 s while the 2 scenarios ran that failed:");
  }

  @Test
  void a_late_engine_leaves_no_verdict_where_all_that_failed_is_excused() {
    Instant begun = FixtureRecord.BEGUN;
    RunFixture run =
        RunFixture.of(
                cinema().seeing(LoadFixture.of("rush").late(50).build()),
                shop(3)
                    .failing("stuck")
                    .seeing(Seen.byCaller("x1", 1, 2))
                    .between(begun, begun.plusSeconds(10)))
            .seeing(new Standstill(begun.plusSeconds(2), begun.plusSeconds(4)).event(1));

    assertThat(only("engine-lagged", verdict(run)).decision()).isEqualTo(Decision.NO_VERDICT);
  }

  private static String exception(String line) {
    return only("unhandled-exception", verdict(RunFixture.of(shop(3).seeing(log(line))))).message();
  }

  private static Event panic(int number) {
    return log("panic: " + number);
  }

  private static Event log(String line) {
    return new Event(Event.Kind.LOG, FixtureRecord.BEGUN, 1, line, Map.of());
  }

  private static Event peak(String system, long megabytes) {
    return new MemoryPeak(system, megabytes << 20, 100 << 20).event(FixtureRecord.BEGUN, 1);
  }

  private static Exchange unanswered(String id) {
    return Seen.endingWith(id, Exchange.Outcome.RESET, null);
  }

  private static Exchange answering500(String id) {
    return Seen.endingWith(
        id, Exchange.Outcome.ANSWERED, new Response(500, List.of(), Seen.json("{}")));
  }

  private static ScenarioFixture shop(int line) {
    return ScenarioFixture.at(line).tagged("@SH-BUY-1");
  }

  private static ScenarioFixture cinema() {
    return ScenarioFixture.of("cinema", 3).tagged("@CI-SEE-1");
  }

  private static Verdict verdict(RunFixture run) {
    return Verdict.of(run.build(), BOTH);
  }

  private static Reason only(String rule, Verdict verdict) {
    List<Reason> all =
        verdict.reasons().stream().filter(reason -> reason.rule().equals(rule)).toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
