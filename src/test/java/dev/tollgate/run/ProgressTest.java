package dev.tollgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Body;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.Request;
import dev.tollgate.evidence.Stray;
import dev.tollgate.fixtures.FixtureRecord;
import io.cucumber.messages.ndjson.Deserializer;
import io.cucumber.messages.types.Envelope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();
  private final Progress progress =
      new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), nanos::get, Paint.NONE);

  @Test
  void what_runs_is_named_where_nothing_has_come_for_half_a_minute() throws IOException {
    FixtureRecord record = FixtureRecord.bare("passing", FixtureRecord.GLUE, "");
    String first = record.startedOf("One apple");
    see(record.lines(), first);

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(30));
    progress.tellWhereSilent();
    assertThat(said()).doesNotContain("running:");

    nanos.addAndGet(1);
    progress.tellWhereSilent();
    progress.tellWhereSilent();
    assertThat(said().lines().filter(line -> line.contains("running:")))
        .singleElement()
        .asString()
        .matches("  2 of 3; running: .*shop\\.feature:\\d+");
  }

  @Test
  void before_the_first_scenario_it_is_the_targets_that_take_long() {
    nanos.addAndGet(TimeUnit.MINUTES.toNanos(5));
    progress.tellWhereSilent();

    assertThat(said()).isEqualToNormalizingNewlines("  the targets are still starting\n");
  }

  @Test
  void what_a_service_says_is_no_command_to_the_server_that_runs_this() throws IOException {
    FixtureRecord record = FixtureRecord.bare("failing", FixtureRecord.GLUE, "");
    record.replace(
        line -> line.contains("\"status\":\"FAILED\""),
        record.lines().stream()
            .filter(line -> line.contains("\"status\":\"FAILED\""))
            .findFirst()
            .orElseThrow()
            .replaceFirst("\"message\":\"", "\"message\":\"  ::stop-commands::x\\\\n"));

    see(record.lines(), "");

    assertThat(said()).contains("      |   ::stop-commands::x");
  }

  @Test
  void what_failed_has_the_last_lines_that_its_service_logged_for_it() throws IOException {
    FixtureRecord record = FixtureRecord.bare("failing", FixtureRecord.GLUE, "");
    String failed = record.startedOf("One apple");
    for (int i = 1; i <= 5; i++) {
      progress.evidence(failed, new Event(Event.Kind.LOG, Instant.EPOCH, i, "line " + i, Map.of()));
    }

    see(record.lines(), "");

    assertThat(said())
        .contains("      logged: line 3", "      logged: line 4", "      logged: line 5")
        .doesNotContain("line 2");
  }

  @Test
  void a_call_that_belongs_to_nobody_is_told() {
    progress.evidence(
        null,
        new Stray(
            new Exchange(
                "x1",
                Exchange.Side.DEPENDENCY,
                "shop",
                "stock",
                Instant.EPOCH,
                0,
                1,
                new Request("GET", "/items", List.of(), Body.EMPTY),
                null,
                Exchange.Outcome.TIMED_OUT,
                null),
            "no tenant"));

    assertThat(said()).contains("GET /items to stock belongs to no scenario: no tenant");
  }

  /** All but the end of that scenario. */
  private void see(List<String> lines, String startedId) throws IOException {
    progress.planned(new Plan(List.of("a:1", "a:2", "a:3")));
    Deserializer json = new Deserializer();
    for (String line : lines) {
      Envelope message = json.readValue(line);
      if (message
          .getTestCaseFinished()
          .filter(finished -> finished.getTestCaseStartedId().equals(startedId))
          .isEmpty()) {
        progress.message(message);
      }
    }
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
