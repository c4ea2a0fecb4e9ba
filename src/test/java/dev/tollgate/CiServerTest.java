package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiServerTest {
  @TempDir Path dir;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void aSummary() throws IOException {
    Files.writeString(dir.resolve("summary.md"), "# NO-GO\n");
  }

  @Test
  void what_failed_is_told_at_the_line_of_its_feature_where_github_runs_it() {
    assertThat(told(Map.of("GITHUB_ACTIONS", "true"), "failing").lines())
        .first()
        .asString()
        .startsWith("::error file=features/shop/shop.feature,line=")
        .contains(",title=One apple::Then 1 apple is paid for, not 2%0A");
    assertThat(told(Map.of(), "failing")).isEmpty();
  }

  @Test
  void text_that_would_end_a_line_or_a_part_of_it_is_escaped() {
    String told = told(Map.of("GITHUB_ACTIONS", "true"), "hostile");

    assertThat(told.lines()).allMatch(line -> line.startsWith("::error file="));
    assertThat(told.substring("::error ".length(), told.indexOf("::", 3)))
        .as("the title, in which a colon or a comma would end it")
        .matches("file=[^:,]*,line=\\d+,title=[^:,]*");
  }

  @Test
  void the_page_of_the_job_gets_the_summary_after_what_others_wrote() throws IOException {
    Path page = dir.resolve("page.md");
    Files.writeString(page, "# Build\n");

    told(Map.of("GITHUB_STEP_SUMMARY", page.toString()), "failing");

    assertThat(page).hasContent("# Build\n# NO-GO\n");
  }

  @Test
  void a_page_that_cannot_be_written_to_is_said_and_no_more() {
    String page = dir.resolve("no/such/folder/page.md").toString();

    assertThat(told(Map.of("GITHUB_STEP_SUMMARY", page), "failing"))
        .startsWith("The job's page, $GITHUB_STEP_SUMMARY, cannot be written to: ");
  }

  private String told(Map<String, String> environment, String fixture) {
    FixtureRecord record = FixtureRecord.complete(fixture);
    RecordedRun run = record.read();
    out.reset();
    CiServer.of(environment)
        .tell(
            run,
            Verdict.of(run, record.checklists()),
            dir.resolve("summary.md"),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
