package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Load;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.statistics.LatencyHistogram;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads against a service that has no Java of its own in Tollgate. */
class LoadStepsTest {
  private static final String SYSTEMS = "src/test/resources/loads";

  @TempDir Path reports;

  @Test
  void whatIsRightPassesAndItsFiguresAreInTheRecord() {
    run("not @wrong");

    assertThat(scenarios())
        .hasSize(2)
        .allSatisfy(s -> assertThat(s.status()).as(s.name()).isEqualTo(ScenarioStatus.PASSED));
    Load steady = load(scenarios().get(0));
    assertThat(steady.model()).isEqualTo(Load.Model.OPEN);
    // 6 while it rises, 15 while it holds, four times over; two orders to an echo.
    assertThat(steady.requests())
        .extracting(Load.Requests::name, Load.Requests::failed)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("echo", 0L),
            org.assertj.core.api.Assertions.tuple("order", 0L));
    assertThat(steady.requests().stream().mapToLong(Load.Requests::sent).sum()).isEqualTo(84);
    assertThat(steady.requests())
        .allSatisfy(
            kind ->
                assertThat(LatencyHistogram.of(kind.histogram()).count()).isEqualTo(kind.sent()));
    assertThat(steady.phases()).hasSize(8);
    assertThat(steady.dependencies())
        .extracting(Load.Asked::dependency)
        .containsExactly("price list", "stock");
    long orders = steady.requests().get(1).sent();
    assertThat(steady.dependencies())
        .as("every order asks stock once")
        .allSatisfy(asked -> assertThat(asked.calls()).isEqualTo(orders));
    assertThat(steady.levels()).extracting(Load.Level::phase).containsExactly(0, 1, 2, 3, 4);
    assertThat(steady.readings()).isNotEmpty();
    assertThat(load(scenarios().get(1)).model()).isEqualTo(Load.Model.CLOSED);
    assertThat(steady.slices().get(0).beginMs())
        .as("figures stand where their phase does, after the first requests and the first level")
        .isEqualTo(steady.phases().get(0).beginMs());
    assertKeptWhole(scenarios().get(0), steady.kept());
  }

  /** The shop does not pass the id of a request on: nobody can tell whose its calls are. */
  private static void assertKeptWhole(RecordedScenario scenario, int kept) {
    assertThat(kept).isBetween(1, 10);
    assertThat(
            scenario.journal().stream()
                .map(JournalEntry::seen)
                .filter(Exchange.class::isInstance)
                .map(seen -> ((Exchange) seen).side()))
        .hasSize(kept)
        .containsOnly(Exchange.Side.CALLER);
  }

  @Test
  void whatIsWrongFailsAndSaysWhatWasSeenInstead() {
    assertThat(run("@wrong")).as("exit code: NO-GO").isEqualTo(1);

    assertThat(scenarios()).hasSize(14);
    assertThat(scenarios()).allSatisfy(LoadStepsTest::assertWrong);
  }

  /** Beside other tests the engine may be late: then what asks for a figure is left open. */
  private static void assertWrong(RecordedScenario scenario) {
    if (scenario.status() == ScenarioStatus.SKIPPED && asksForFigure(scenario)) {
      assertThat(scenario.reason()).contains("nobody can tell: the engine was late");
      return;
    }
    assertThat(scenario.status()).as(scenario.name()).isEqualTo(ScenarioStatus.FAILED);
    assertThat(failure(scenario)).contains(scenario.name());
  }

  private static boolean asksForFigure(RecordedScenario scenario) {
    return scenario.name().startsWith("answers came in a second")
        || scenario.name().startsWith("requests were there within");
  }

  @Test
  void itsDurationsAreStretchedAndItsLevelsAreNot() {
    assertThat(
            Tollgate.commandLine()
                .execute(
                    "run",
                    "--features",
                    SYSTEMS,
                    "--tags",
                    "@SH-PERF-1",
                    "--load-scale",
                    "0.5",
                    "--reports",
                    reports.toString()))
        .isLessThanOrEqualTo(3);

    Load steady = load(scenarios().get(0));
    assertThat(steady.scale()).isEqualTo(0.5);
    // 3 and 7.5, four times over.
    assertThat(steady.requests().stream().mapToLong(Load.Requests::sent).sum()).isEqualTo(40);
    assertThat(steady.phases().get(1).to()).isEqualTo(30);
  }

  private int run(String tags) {
    return Tollgate.commandLine()
        .execute(
            "run",
            "--features",
            SYSTEMS,
            "--tags",
            tags,
            // In the order of the file, so that it is known which load is the first one.
            "--parallel",
            "1",
            "--reports",
            reports.toString());
  }

  private List<RecordedScenario> scenarios() {
    RecordedRun run = RecordReader.read(List.of(reports.resolve("record.ndjson")));
    return run.scenarios().stream().filter(s -> s.status() != ScenarioStatus.NOT_RUN).toList();
  }

  private static Load load(RecordedScenario scenario) {
    return Objects.requireNonNull(
        scenario.journal().stream()
            .map(JournalEntry::seen)
            .filter(Load.class::isInstance)
            .map(Load.class::cast)
            .findFirst()
            .orElse(null));
  }

  private static String failure(RecordedScenario scenario) {
    return scenario.steps().stream()
        .filter(s -> s.failure() != null)
        .map(s -> s.failure().toString())
        .findFirst()
        .orElse("it did not say why");
  }
}
