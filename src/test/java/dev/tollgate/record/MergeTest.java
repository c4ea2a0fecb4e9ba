package dev.tollgate.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
  @TempDir Path dir;

  @Test
  void the_records_of_shards_are_one_run_in_whatever_order_they_are_given() {
    FixtureRecord few = FixtureRecord.complete("passing", "few");
    Path one = few.write(dir.resolve("1.ndjson"));
    Path two = FixtureRecord.complete("passing", "!few").write(dir.resolve("2.ndjson"));

    RecordedRun run = RecordReader.read(List.of(one, two));

    assertThat(run.scenarios()).extracting(each -> each.place().line()).containsExactly(7, 30, 31);
    assertThat(run.notSelected()).isEmpty();
    assertThat(Verdict.of(run, few.checklists()).decision()).isEqualTo(Decision.GO);
    assertThat(RecordReader.read(List.of(two, one))).isEqualTo(run);
  }

  @Test
  void one_shard_that_was_cut_off_leaves_the_whole_without_a_verdict() {
    FixtureRecord few = FixtureRecord.complete("passing", "few");
    Path one = few.write(dir.resolve("1.ndjson"));
    Path two =
        FixtureRecord.complete("passing", "!few")
            .cutBefore(line -> line.contains("vnd.tollgate.runend"))
            .write(dir.resolve("2.ndjson"));

    Verdict verdict = Verdict.of(RecordReader.read(List.of(one, two)), few.checklists());

    assertThat(verdict.decision()).isEqualTo(Decision.NO_VERDICT);
    assertThat(verdict.reasons())
        .extracting(reason -> reason.message())
        .containsExactly("2.ndjson: the record has no end; the run was cut off");
  }
}
