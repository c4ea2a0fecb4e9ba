package dev.tollgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Plan;
import dev.tollgate.fixtures.FixtureRecord;
import io.cucumber.messages.ndjson.Deserializer;
import io.cucumber.messages.types.Envelope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
  void nothing_is_said_where_nothing_runs() {
    nanos.addAndGet(TimeUnit.MINUTES.toNanos(5));
    progress.tellWhereSilent();

    assertThat(said()).isEmpty();
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
