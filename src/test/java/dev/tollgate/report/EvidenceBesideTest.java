package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.browser.Chromium;
import dev.tollgate.browser.Tab;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that would be too large with the evidence of the scenarios that passed. */
class EvidenceBesideTest {
  static final long NOTHING_FITS = 0;
  private static final long ALL_FITS = PageFile.MOST_BYTES;

  @TempDir Path dir;

  @Test
  void the_page_says_where_the_evidence_is_and_leads_to_it() {
    try (Chromium chromium = Chromium.start()) {
      Tab tab = chromium.tab();
      tab.scripts(true);
      write(NOTHING_FITS);

      tab.show(dir.resolve("index.html"), "");
      assertThat(tab.value("document.getElementById('functional').innerText").asText())
          .contains("larger than 25 MB")
          .contains("1 file in the folder evidence beside it");
      tab.value("document.querySelector('.batch').open = true");
      tab.until("document.querySelector('.batch > details')");
      tab.value("document.querySelector('.batch > details').open = true");
      tab.until("document.querySelector('.batch > details .inside a')");
      String link =
          tab.value("document.querySelector('.batch > details .inside a').getAttribute('href')")
              .asText();
      assertThat(link).startsWith("evidence/1.html#");

      tab.show(dir.resolve("evidence/1.html"), link.substring(link.indexOf('#')));
      tab.until("document.querySelector('.batch > details[open] .exchange')");
      assertThat(
              tab.value("document.querySelector('.batch details[open] .journal').textContent")
                  .asText())
          .contains("caller → shop", "shop → bank", "POST /buy?n=1");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void the_page_leads_to_it_without_scripts_too() throws IOException {
    write(NOTHING_FITS);

    assertThat(dir.resolve("index.html"))
        .content()
        .contains("<p class=\"fine\">Their exchanges: <a href=\"evidence/1.html\">")
        .doesNotContain("application/octet-stream");
    assertThat(dir.resolve("evidence/1.html"))
        .content()
        .contains("Evidence of scenarios that passed, part 1 of 1")
        .contains("Then 1 apple is bought")
        .contains("application/octet-stream");
  }

  @Test
  void nothing_of_an_earlier_run_stays_that_the_page_does_not_lead_to() throws IOException {
    Files.createDirectories(dir.resolve("evidence"));
    Files.writeString(dir.resolve("evidence/1.html"), "OLD");
    Files.writeString(dir.resolve("evidence/27.html"), "OLD");
    Files.writeString(dir.resolve("evidence/notes.txt"), "mine");

    write(NOTHING_FITS);

    assertThat(dir.resolve("evidence/1.html")).content().doesNotContain("OLD");
    assertThat(dir.resolve("evidence/27.html")).doesNotExist();
    assertThat(dir.resolve("evidence/notes.txt")).hasContent("mine");
  }

  @Test
  void a_page_that_holds_all_of_it_has_no_files_beside_it() throws IOException {
    write(NOTHING_FITS);
    assertThat(dir.resolve("evidence/1.html")).exists();

    write(ALL_FITS);

    assertThat(dir.resolve("evidence")).doesNotExist();
    assertThat(dir.resolve("index.html"))
        .content()
        .contains("application/octet-stream")
        .doesNotContain("evidence/1.html", "larger than 25 MB");
  }

  private void write(long mostBytes) {
    write(dir, mostBytes);
  }

  static void write(Path dir, long mostBytes) {
    FixtureRecord record = FixtureRecord.complete("passing");
    String scenario = record.read().scenarios().get(0).name();
    RecordedRun run =
        record
            .last(scenario, null, Seen.byCaller("x1", 10, 52))
            .last(scenario, null, Seen.byDependency("x2", 12, 30))
            .read();
    try {
      PageFile.write(
          dir,
          PageView.of(run, Verdict.of(run, record.checklists()), OnFile.NOTHING, List.of()),
          mostBytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
