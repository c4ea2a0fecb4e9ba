package dev.tollgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.verdict.Criteria;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can be lost of a record that does not say how much it holds, and nobody sees it. Of one that
 * says so, nothing can.
 */
class UncountedRecordTest {
  private static final Set<String> NOT_MISSED =
      Set.of(
          "meta",
          "source",
          "hook",
          "stepDefinition",
          "testRunStarted",
          "testStepStarted",
          "testRunFinished",
          Exchange.class.getSimpleName(),
          Event.class.getSimpleName());

  @TempDir Path dir;

  @Test
  void only_what_decides_nothing_is_not_missed() {
    FixtureRecord passing = FixtureRecord.complete("passing");
    passing.last("One apple", null, Seen.byCaller("x1", 1, 2));
    passing.last("Buy 2", null, Seen.log(1, "bought"));
    Criteria criteria = Criteria.of(passing.checklists());
    List<String> lines = List.copyOf(passing.lines());

    Set<String> notMissed = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      BadRun less =
          BadRun.of(
              "line lost",
              String.valueOf(i),
              Lines.without(lines, i),
              criteria,
              "record-damaged",
              "planned-is-run",
              "scenario-cut-off",
              "run-cut-off");
      if (less.trouble(dir).isPresent()) {
        notMissed.add(Lines.kind(lines.get(i)));
      }
    }

    assertThat(notMissed).containsExactlyInAnyOrderElementsOf(NOT_MISSED);
  }
}
