package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.RunInfo;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReproduceTest {
  @Test
  void what_failed_on_another_target_is_seen_again_on_that_target() throws IOException {
    FixtureRecord record = on("staging");
    RecordedRun run = record.read();
    Verdict verdict = Verdict.of(run, record.checklists());

    String command = "./tollgate run features/shop/shop.feature:4 --target staging";
    assertThat(ReportSchemaTest.text(record)).contains('"' + command + '"');
    assertThat(SummaryMarkdown.of(run, verdict)).contains(command + "\n");
  }

  @Test
  void the_usual_target_needs_no_name() {
    FixtureRecord record = on("reference");
    RecordedRun run = record.read();

    assertThat(SummaryMarkdown.of(run, Verdict.of(run, record.checklists())))
        .contains("./tollgate run features/shop/shop.feature:4\n");
  }

  @Test
  void a_system_that_lies_elsewhere_is_named_there() {
    FixtureRecord record = on("reference", "../shop/features");
    RecordedRun run = record.read();

    assertThat(SummaryMarkdown.of(run, Verdict.of(run, record.checklists())))
        .contains(
            "./tollgate run ../shop/features/shop/shop.feature:4 --features ../shop/features\n");
  }

  @Test
  void what_ran_from_a_jar_is_seen_again_with_it() {
    for (String jar : List.of("tools/tollgate.jar", "'/my runs/to'\\''l/tollgate.jar'")) {
      FixtureRecord record = on("reference", null, "java -jar " + jar + " run --tags @a");
      RecordedRun run = record.read();

      assertThat(SummaryMarkdown.of(run, Verdict.of(run, record.checklists())))
          .contains("java -jar " + jar + " run features/shop/shop.feature:4\n");
    }
  }

  private static FixtureRecord on(String target) {
    return on(target, null);
  }

  private static FixtureRecord on(String target, @Nullable String features) {
    return on(target, features, "./tollgate run");
  }

  private static FixtureRecord on(String target, @Nullable String features, String command) {
    return FixtureRecord.bare("failing", FixtureRecord.GLUE, "")
        .first(
            new RunInfo(
                "r1",
                FixtureRecord.BEGUN,
                "all",
                command,
                features,
                "0.1.0",
                null,
                List.of(new RunInfo.Accepted("shop", target, null, null)),
                null));
  }
}
