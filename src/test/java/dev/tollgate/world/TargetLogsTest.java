package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Journal;
import dev.tollgate.evidence.Masking;
import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.RunClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetLogsTest {
  private final List<String> ofTheRun = new ArrayList<>();
  private final Journal ann = new Journal(evidence -> {});
  private final Journal bob = new Journal(evidence -> {});
  private final TargetLogs logs =
      new TargetLogs(new Capture(new Masking(List.of()), RunClock.system()), run());

  @BeforeEach
  void route() {
    logs.route("tgaaaaa00001", ann);
    logs.route("tgaaaaa00002", bob);
  }

  @Test
  void aLineGoesToTheScenarioWhoseMarkItHolds() {
    logs.line("{\"tenant\":\"tenant-tgaaaaa00001\",\"status\":200,\"more\":{\"a\":1}}");

    assertThat(texts(ann)).hasSize(1);
    assertThat(ann.events().get(0).data())
        .containsEntry("tenant", "tenant-tgaaaaa00001")
        .containsEntry("status", "200")
        .containsEntry("more", "{\"a\":1}");
    assertThat(bob.events()).isEmpty();
    assertThat(ofTheRun).isEmpty();
  }

  @Test
  void aLineWithoutAMarkGoesToTheRun() {
    logs.line("{\"message\":\"listening\"}");
    logs.line("of another run: tgzzzzz00001");

    assertThat(ofTheRun)
        .containsExactly("{\"message\":\"listening\"}", "of another run: tgzzzzz00001");
  }

  @Test
  void whileAScenarioRunsAloneWhatCarriesNoMarkIsItsOwn() {
    logs.alone(bob);
    logs.line("keys fetched");
    logs.line("late: tgaaaaa00001");
    logs.alone(null);
    logs.line("keys fetched again");

    assertThat(texts(bob)).containsExactly("keys fetched");
    assertThat(texts(ann)).containsExactly("late: tgaaaaa00001");
    assertThat(ofTheRun).containsExactly("keys fetched again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\tat dev.acme.Shop.sell(Shop.java:12)",
        "    at Object.<anonymous> (/srv/app/index.js:10:15)",
        "Caused by: java.io.IOException: gone",
        "\tSuppressed: java.io.IOException: gone",
        "\t... 12 more",
        "java.lang.IllegalStateException: no",
        "TypeError: x is not a function",
        "Error: no",
        "Exception in thread \"main\" java.lang.Error",
        "Traceback (most recent call last):",
        "  File \"main.py\", line 3, in <module>"
      })
  void whatGoesOnWithTheLineBeforeGoesWhereThatWent(String more) {
    logs.line("{\"tenant\":\"tgaaaaa00001\"}");
    logs.line(more);

    assertThat(texts(ann)).containsExactly("{\"tenant\":\"tgaaaaa00001\"}", more);
    assertThat(ofTheRun).isEmpty();
  }

  @Test
  void aSecretInALineIsMasked() {
    logs.line("tgaaaaa00001 password=correct-horse");

    assertThat(texts(ann)).containsExactly("tgaaaaa00001 password=***(value)");
  }

  private static List<String> texts(Journal journal) {
    return journal.events().stream().map(Event::text).toList();
  }

  private Recorder run() {
    return new Recorder() {
      @Override
      public void record(String testCaseId, Evidence evidence) {
        throw new AssertionError("a line is not recorded past its scenario's journal");
      }

      @Override
      public void record(Evidence evidence) {
        ofTheRun.add(((Event) evidence).text());
      }
    };
  }
}
