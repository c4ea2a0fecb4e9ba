package dev.tollgate.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records are read as lines, however long they are and however many. */
class MessagesTest {
  /** Some megabytes of lines: more than are looked at together. */
  private static final int MANY = 5_000;

  private static final int LONG = 300_000;

  @TempDir Path dir;

  @Test
  void lines_of_any_length_and_end_are_read() throws IOException {
    List<String> lines = lines();
    lines.replaceAll(line -> line.contains("x1-7") ? line + '\r' : line);
    lines.add(lines.size() / 2, "");
    lines.add(lines.size() / 2, " \r");

    RecordedRun run = read(lines);

    assertThat(run.shards().get(0).damage()).isEmpty();
    assertThat(run.shards().get(0).complete()).isTrue();
    assertThat(exchanges(run)).hasSize(MANY + 2).doesNotHaveDuplicates();
    assertThat(exchanges(run))
        .filteredOn(exchange -> exchange.id().equals("long"))
        .extracting(exchange -> String.valueOf(exchange.request().body().text()).length())
        .containsExactly(LONG);
  }

  @Test
  void damage_far_down_is_named_with_its_line() throws IOException {
    List<String> lines = lines();
    int broken = lines.size() - 20;
    assertThat(lines.get(broken)).contains("x1-");
    lines.set(broken, lines.get(broken).substring(0, 100));

    RecordedRun run = read(lines);

    assertThat(run.shards().get(0).damage())
        .extracting(Damage::toString)
        .containsExactly("record.ndjson:" + (broken + 1) + ": is no Cucumber message");
    assertThat(exchanges(run)).hasSize(MANY + 1);
  }

  @Test
  void an_attachment_that_has_more_to_it_than_is_known_is_read_all_the_same() throws IOException {
    List<String> lines = lines();
    lines.replaceAll(
        line -> line.replace("{\"attachment\":{", "{\"attachment\":{\"later\":{\"version\":[2]},"));

    RecordedRun run = read(lines);

    assertThat(exchanges(run)).hasSize(MANY + 2);
  }

  @Test
  void a_step_definition_is_passed_over_and_half_of_one_is_where_the_record_was_cut_off()
      throws IOException {
    List<String> lines = lines();
    String definition = "{\"stepDefinition\":{\"what\":{\"nobody asks for\":1}}}";
    lines.add(definition);

    assertThat(read(lines).shards().get(0).damage()).isEmpty();
    assertThat(read(lines).shards().get(0).cut()).isFalse();

    lines.add(definition.substring(0, 30));

    assertThat(read(lines).shards().get(0).cut()).isTrue();
  }

  @Test
  void a_time_that_is_none_is_damage() throws IOException {
    List<String> lines = lines();
    int at =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains("x1-3\\\""))
            .findFirst()
            .orElseThrow();
    String wrong =
        lines.get(at).replaceFirst("}}$", ",\"timestamp\":{\"seconds\":null,\"nanos\":1}}}");
    assertThat(wrong).isNotEqualTo(lines.get(at));
    lines.set(at, wrong);

    assertThat(read(lines).shards().get(0).damage()).hasSize(1);
  }

  /** A run with very many exchanges, one of them long. */
  private static List<String> lines() {
    FixtureRecord record =
        FixtureRecord.complete("passing")
            .last("One apple", null, Seen.withBody("long", "y".repeat(LONG)))
            .last("One apple", null, Seen.byCaller("x1", 10, 52));
    List<String> lines = new ArrayList<>();
    for (String line : record.lines()) {
      lines.add(line);
      if (line.contains("\\\"x1\\\"")) {
        for (int i = 1; i <= MANY; i++) {
          lines.add(line.replace("\\\"x1\\\"", "\\\"x1-" + i + "\\\""));
        }
      }
    }
    return lines;
  }

  private RecordedRun read(List<String> lines) throws IOException {
    Path file = Files.writeString(dir.resolve("record.ndjson"), String.join("\n", lines) + "\n");
    return RecordReader.read(List.of(file));
  }

  private static List<Exchange> exchanges(RecordedRun run) {
    return run.scenarios().stream()
        .flatMap(scenario -> scenario.journal().stream())
        .map(JournalEntry::seen)
        .filter(Exchange.class::isInstance)
        .map(Exchange.class::cast)
        .toList();
  }
}
