package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is shared out, and put together again. */
class ShardedRunTest {
  private static final String SYSTEMS = "src/test/resources/systems";

  /** Two that run together, one that runs alone, and one that comes last. */
  private static final String SOME =
      "An order goes through|counted agrees|All orders are counted|A body is sent as it is";

  @TempDir Path dir;

  @Test
  void shards_that_are_put_together_are_the_whole_run_and_a_lost_one_is_missed()
      throws IOException {
    List<Console> runs = new ArrayList<>();
    for (int index = 1; index <= 2; index++) {
      runs.add(run("shard-" + index, "--name", SOME, "--shard", index + "/2"));
    }

    assertThat(runs).extracting(Console::code).containsExactly(0, 0);
    assertThat(runs.get(0).out())
        .contains("NO-VERDICT", "shard 2 of 2 is not here", "shard 1/2: no scenario of it failed");
    assertThat(scenarios(record("shard-1"))).hasSizeBetween(1, 3);
    Console both = merge(record("shard-1"), record("shard-2"));
    assertThat(both.out()).contains("4 passed, 0 failed").doesNotContain("NO-VERDICT");
    assertThat(both.code()).as("NEEDS_WORK: items were left out").isEqualTo(1);
    assertThat(report().at("/run/scenarios/planned").asInt()).isEqualTo(4);
    assertThat(report().at("/run/records")).hasSize(2);
    assertThat(scenarios(record("shard-1"), record("shard-2")))
        .extracting(RecordedScenario::name)
        .contains(
            "All orders are counted when the others are done",
            "What is counted agrees with what was sent");

    Console one = merge(record("shard-2"));
    assertThat(one.code()).isEqualTo(3);
    assertThat(one.out()).contains("shard 1 of 2 is not here");
    Console twice = merge(record("shard-1"), record("shard-1"), record("shard-2"));
    assertThat(twice.code()).isEqualTo(3);
    assertThat(twice.out()).contains("are one record").contains("4 passed");
  }

  @Test
  void a_shard_with_nothing_to_run_is_a_record_of_nothing_that_belongs_to_the_whole() {
    Console first = run("shard-1", "--name", "A body is sent", "--shard", "1/2");
    Console empty = run("shard-2", "--name", "A body is sent", "--shard", "2/2");

    assertThat(first.code()).isZero();
    assertThat(empty.code()).as(empty.all()).isZero();
    assertThat(empty.out()).contains("0 passed, 0 failed");
    assertThat(merge(record("shard-1")).code()).isEqualTo(3);
    Console both = merge(record("shard-2"), record("shard-1"));
    assertThat(both.out()).contains("1 passed, 0 failed").doesNotContain("NO-VERDICT");
  }

  @Test
  void a_shard_in_which_a_scenario_fails_exits_with_1() {
    Console shard = run("shard-1", "--tags", "@wrong", "--name", "status", "--shard", "1/20");

    assertThat(shard.code()).as(shard.all()).isEqualTo(1);
    assertThat(shard.out()).contains("shard 1/20: not all of its scenarios passed");
  }

  @Test
  void the_durations_of_an_earlier_run_say_how_it_is_shared_out() {
    run("before", "--name", "A body is sent|An order goes through");

    Console shard =
        run(
            "shard-1",
            "--name",
            SOME,
            "--shard",
            "1/4",
            "--durations",
            record("before").toString());

    assertThat(shard.code()).as(shard.all()).isZero();
    assertThat(run("x", "--shard", "1/4", "--durations", "nowhere.ndjson").err())
        .contains(
            "nowhere.ndjson: no such file; --durations takes the record.ndjson of an earlier run, or a");
    assertThat(run("x", "--shard", "1/4", "--durations", "pom.xml").err())
        .contains("pom.xml: is no record");
    assertThat(run("x", "--shard", "1/4", "--durations", "docs").err())
        .contains("docs: has no history of a run; --durations takes");
  }

  @Test
  void without_another_source_the_baselines_say_how_long_scenarios_take() {
    assertThat(KnownDurations.read(null, Path.of("features")).byPlace())
        .hasSizeGreaterThan(400)
        .containsKey("features/create-products/regression-and-compatibility.feature:7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/5", "6/5", "x", "2", "1/0", "-1/2", "2/5/7"})
  void a_shard_that_there_is_not_is_wrong_usage(String shard) {
    Console console = run("x", "--shard", shard);

    assertThat(console.code()).isEqualTo(64);
    assertThat(console.err()).contains("--shard", "\"" + shard + "\"").doesNotContain("Exception");
    assertThat(dir.resolve("x")).doesNotExist();
  }

  @Test
  void durations_without_a_shard_and_a_merge_of_nothing_are_wrong_usage() {
    assertThat(run("x", "--durations", "pom.xml").code()).isEqualTo(64);
    assertThat(Console.run("merge").code()).isEqualTo(64);
  }

  @Test
  void a_record_that_is_not_there_is_named_and_no_older_report_is_left() throws IOException {
    Files.createDirectories(dir.resolve("all"));
    Files.writeString(dir.resolve("all/index.html"), "GO");

    Console console = merge(dir.resolve("shard-1/record.ndjson"));

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("shard-1/record.ndjson: no such record");
    assertThat(dir.resolve("all/index.html")).doesNotExist();
  }

  private Console run(String reports, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("run", "--features", SYSTEMS, "--reports", dir.resolve(reports).toString()));
    words.addAll(List.of(more));
    return Console.run(words.toArray(String[]::new));
  }

  private Console merge(Path... records) {
    List<String> words =
        new ArrayList<>(List.of("merge", "--reports", dir.resolve("all").toString()));
    for (Path record : records) {
      words.add(record.toString());
    }
    return Console.run(words.toArray(String[]::new));
  }

  private Path record(String reports) {
    return dir.resolve(reports).resolve("record.ndjson");
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(dir.resolve("all/report.json").toFile());
  }

  private static List<RecordedScenario> scenarios(Path... records) {
    return RecordReader.read(List.of(records)).scenarios();
  }
}
