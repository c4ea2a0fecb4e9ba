package dev.tollgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.RunEnd;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.record.RecordReader;
import dev.tollgate.verdict.Criteria;
import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to records of good runs and does them no harm. */
class KnownGoodRunsTest {
  @TempDir Path dir;

  private final FixtureRecord passing = FixtureRecord.complete("passing");
  private final Criteria criteria = Criteria.of(passing.checklists());

  @Test
  void a_run_of_which_every_line_is_here_is_a_go() throws IOException {
    assertGo(Lines.text(Lines.counted(passing)));
  }

  @Test
  void a_record_from_before_the_lines_were_counted_is_a_go() throws IOException {
    assertGo(Lines.text(passing.lines()));
  }

  @Test
  void a_record_that_was_stored_with_the_line_ends_of_windows_is_a_go() throws IOException {
    assertGo(Lines.text(Lines.counted(passing)).replace("\n", "\r\n"));
  }

  @Test
  void a_record_without_its_last_line_end_is_a_go() throws IOException {
    assertGo(Lines.text(Lines.counted(passing)).stripTrailing());
  }

  @Test
  void a_record_with_blank_lines_is_a_go() throws IOException {
    assertGo(Lines.text(Lines.counted(passing)).replace("\n", "\n\n"));
  }

  @Test
  void all_shards_in_whatever_order_are_a_go() throws IOException {
    List<String> shards = new ArrayList<>(new ShardSets().whole());
    for (int i = 0; i < shards.size(); i++) {
      Collections.rotate(shards, 1);
      assertGo(shards.toArray(String[]::new));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"One apple", "Buy 2", "Buy 3"})
  void a_run_that_was_cut_off_and_run_again_is_a_go(String scenario) throws IOException {
    List<String> planned =
        passing.read().scenarios().stream()
            .filter(each -> each.name().equals(scenario))
            .map(each -> each.place().toString())
            .toList();
    String started = passing.startedOf(scenario);
    passing.without(line -> line.contains(started) || line.contains(Lines.RUN_END));
    FixtureRecord again = FixtureRecord.rerun("passing", "", "r2", "r1", planned);
    for (String other : List.of("One apple", "Buy 2", "Buy 3")) {
      String id = again.startedOf(other);
      again.without(line -> !other.equals(scenario) && line.contains(id));
    }

    assertGo(
        Lines.text(passing.lines()),
        Lines.text(
            Lines.counted(
                again,
                new RunEnd(
                    FixtureRecord.BEGUN.plusSeconds(2), RunEnd.How.COMPLETE, "all was run"))));
  }

  /** As scenarios that run at once are written: each in its own order, among each other in any. */
  @Test
  void scenarios_one_among_the_other_are_a_go() throws IOException {
    List<String> lines = Lines.counted(passing);
    List<List<String>> own = new ArrayList<>();
    for (String scenario : List.of("One apple", "Buy 2", "Buy 3")) {
      String id = passing.startedOf(scenario);
      own.add(lines.stream().filter(line -> line.contains(id)).toList());
    }
    List<String> among = new ArrayList<>();
    for (int i = 0; among.size() < own.stream().mapToInt(List::size).sum(); i++) {
      for (List<String> each : own) {
        among.addAll(each.subList(Math.min(i, each.size()), Math.min(i + 1, each.size())));
      }
    }
    List<String> rest = new ArrayList<>(lines);
    rest.removeAll(among);
    rest.addAll(rest.size() - 1, among);

    assertGo(Lines.text(rest));
  }

  @Test
  void what_another_tool_attached_is_no_harm() throws IOException {
    String started = passing.startedOf("One apple");
    passing
        .lines()
        .add(
            passing.lines().size() - 1,
            "{\"attachment\":{\"testCaseStartedId\":\"%s\",\"body\":\"seen\",\"mediaType\":\"text/plain\",\"contentEncoding\":\"IDENTITY\"}}"
                .formatted(started));

    assertGo(Lines.text(Lines.counted(passing)));
  }

  /** As a newer Cucumber writes them. */
  @Test
  void messages_that_nobody_knows_yet_are_no_harm() throws IOException {
    passing.lines().add(3, "{\"newerThanThis\":{\"id\":\"1\",\"what\":[1,2]}}");

    assertGo(Lines.text(Lines.counted(passing)));
  }

  private void assertGo(String... records) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String record : records) {
      files.add(Files.writeString(dir.resolve(files.size() + ".ndjson"), record));
    }
    Verdict verdict = Verdict.of(RecordReader.read(files), criteria);
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.decision()).isEqualTo(Decision.GO);
  }
}
